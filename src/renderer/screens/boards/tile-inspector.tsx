import { Copy, Eye, EyeOff, Pin, PinOff, Trash2 } from 'lucide-react';
import { TILE_KEYS, type Board, type BoardTile, type TileKey } from '../../../core/boards/board';
import type { Bilingual, Language } from '../../../core/language';
import {
  changeChosen,
  copyChosen,
  hideChosen,
  pinChosen,
  removeChosen,
} from '../../app/board-editor-commands';
import { useLanguage, useSlice } from '../../components/use-store';
import { boardStore } from '../../stores/board-store';
import { Choice, ColourField, Field, TextField } from './fields';
import { SizeField } from './size-field';
import { TileMedia } from './tile-media';
import { Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';

/** Everything about one tile. Each change is seen and saved at once. */
export function TileInspector({ board, tile }: { readonly board: Board; readonly tile: BoardTile }) {
  const words = useBoardWords();
  return (
    <>
      <Words tile={tile} />
      <TileMedia tile={tile} />
      <ActionField tile={tile} />
      <SizeField board={board} tile={tile} />
      <ColourField
        name={words.colour}
        hueDeg={tile.hueDeg}
        noneLabel={words.boardColour}
        onChange={(hueDeg) => changeChosen({ hueDeg })}
      />
      <div className="choices">
        <Tool id="copy-tile" icon={Copy} label={words.copy} onPress={copyChosen} />
        <Tool
          id="hide-tile"
          icon={tile.hidden ? Eye : EyeOff}
          label={tile.hidden ? words.show : words.hide}
          onPress={() => hideChosen(!tile.hidden)}
        />
        <Tool
          id="pin-tile"
          icon={tile.pinned ? PinOff : Pin}
          label={tile.pinned ? words.unpin : words.pin}
          onPress={() => pinChosen(!tile.pinned)}
        />
        <Tool id="remove-tile" icon={Trash2} label={words.remove} onPress={removeChosen} />
      </div>
    </>
  );
}

const withWord = (words: Bilingual, language: Language, text: string): { zh: string; en: string } => ({
  ...words,
  [language]: text,
});

/** What is on the tile and what it says; the second follows the first until it has words of its own. */
function Words({ tile }: { readonly tile: BoardTile }) {
  const words = useBoardWords();
  const { label, vocalization } = tile;
  const setLabel = (language: Language) => (text: string) =>
    changeChosen(
      {
        label: withWord(label, language, text),
        ...(vocalization[language] === label[language]
          ? { vocalization: withWord(vocalization, language, text) }
          : {}),
      },
      `label-${language}`,
    );
  const setSaid = (language: Language) => (text: string) =>
    changeChosen(
      { vocalization: withWord(vocalization, language, text || label[language]) },
      `said-${language}`,
    );
  const saidOf = (language: Language) =>
    vocalization[language] === label[language] ? '' : vocalization[language];
  return (
    <>
      <div className="word-pair">
        <TextField id="label-zh" name={words.labelZh} value={label.zh} onChange={setLabel('zh')} />
        <TextField
          id="said-zh"
          name={words.saidZh}
          value={saidOf('zh')}
          placeholder={words.sameAsLabel}
          onChange={setSaid('zh')}
        />
      </div>
      <div className="word-pair">
        <TextField id="label-en" name={words.labelEn} value={label.en} onChange={setLabel('en')} />
        <TextField
          id="said-en"
          name={words.saidEn}
          value={saidOf('en')}
          placeholder={words.sameAsLabel}
          onChange={setSaid('en')}
        />
      </div>
    </>
  );
}

const KINDS = ['speak', 'insert', 'open', 'do'] as const;

function ActionField({ tile }: { readonly tile: BoardTile }) {
  const words = useBoardWords();
  const language = useLanguage();
  const boards = useSlice(boardStore, (state) => state.boards);
  const { action } = tile;
  const choose = (kind: (typeof KINDS)[number]) => {
    if (kind === 'open') changeChosen({ action: { kind, boardId: boards[0]?.id ?? 'home' } });
    else if (kind === 'do') changeChosen({ action: { kind, what: 'call' } });
    else changeChosen({ action: { kind } });
  };
  return (
    <>
      <Choice
        id="action"
        name={words.action}
        value={action.kind}
        choices={KINDS.map((value) => ({ value, label: words[value] }))}
        onChange={choose}
      />
      {action.kind === 'open' ? (
        <Field name={words.open}>
          <select
            id="action-board"
            value={action.boardId}
            onChange={({ target }) => changeChosen({ action: { kind: 'open', boardId: target.value } })}
          >
            {boards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      {action.kind === 'do' ? (
        <Field name={words.do}>
          <select
            id="action-key"
            value={action.what}
            onChange={({ target }) => changeChosen({ action: { kind: 'do', what: target.value as TileKey } })}
          >
            {TILE_KEYS.map((key) => (
              <option key={key} value={key}>
                {words.key[key]}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
    </>
  );
}
