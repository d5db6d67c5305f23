import { useMemo, useState } from 'react';
import { searchSymbols } from '../../../core/boards/symbol-search';
import { changeChosen, openDialog } from '../../app/board-editor-commands';
import { pictureUrl } from '../../app/picture-url';
import { useSlice } from '../../components/use-store';
import { boardStore } from '../../stores/board-store';
import { Dialog } from './dialog';
import { useBoardWords } from './use-board-words';

/** The symbol set, searched in Chinese and English. */
export function PictureDialog() {
  const words = useBoardWords();
  const boards = useSlice(boardStore, (state) => state.boards);
  const [search, setSearch] = useState('');
  const found = useMemo(() => searchSymbols(search, boards), [search, boards]);
  return (
    <Dialog title={words.choosePicture}>
      <input
        id="picture-search"
        type="search"
        autoFocus
        value={search}
        placeholder={words.searchPicture}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className="picture-choices">
        {found.map((symbol) => (
          <button
            key={symbol}
            type="button"
            data-picture={symbol}
            onClick={() => {
              changeChosen({ symbol });
              openDialog('none');
            }}
          >
            <img loading="lazy" src={pictureUrl(symbol)} alt={symbol} />
          </button>
        ))}
        {found.length === 0 ? <p>{words.noPicture}</p> : null}
      </div>
    </Dialog>
  );
}
