import type { Board } from '../../../core/boards/board';
import { EYE_BLOCKS, EYE_PLACES, LETTER_ROWS, SHEET_PHRASES } from '../../../core/boards/letter-sheets';
import { inEither } from '../../../core/language';
import { pictureUrl } from '../../app/picture-url';
import { fittedGrid } from '../../components/fitted-grid';
import { useLanguage } from '../../components/use-store';
import { otherLanguage } from '../../strings';
import { sheetWordsOf } from '../../strings/sheet-words';

export const SHEETS = ['board', 'letters', 'eyes'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Most cells of a printed board: smaller ones cannot be pointed at across a bed. */
const FINEST = { columns: 6, rows: 4 };

/** One page of paper, A4 across. */
export function PrintSheet({ sheet, board }: { readonly sheet: Sheet; readonly board: Board }) {
  switch (sheet) {
    case 'board':
      return <BoardSheet board={board} />;
    case 'letters':
      return <LetterSheet />;
    case 'eyes':
      return <EyeSheet />;
  }
}

function BoardSheet({ board }: { readonly board: Board }) {
  const language = useLanguage();
  const other = otherLanguage(language);
  const shown = board.tiles.filter(({ hidden }) => !hidden).slice(0, FINEST.columns * FINEST.rows);
  const { columns, rows } = fittedGrid(FINEST, Math.max(1, shown.length));
  return (
    <div className="sheet">
      <h3>{inEither(board.name, language)}</h3>
      <div
        className="sheet-tiles"
        style={{ gridTemplate: `repeat(${rows}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr))` }}
      >
        {shown.map(({ id, label, symbol }) => (
          <div key={id} className="sheet-tile">
            {symbol ? <img src={pictureUrl(symbol)} alt="" /> : null}
            <b>{inEither(label, language)}</b>
            <small>{label[other] === label[language] ? '' : label[other]}</small>
          </div>
        ))}
      </div>
    </div>
  );
}

function LetterSheet() {
  const language = useLanguage();
  const words = sheetWordsOf(language);
  return (
    <div className="sheet">
      <h3>{words.letters}</h3>
      <p>{words.lettersHow}</p>
      <div className="sheet-letters">
        <div className="sheet-rows">
          {LETTER_ROWS.map((letters, row) => (
            <div key={letters.join('')} className="sheet-row">
              <i>{row + 1}</i>
              {letters.map((letter) => (
                <b key={letter}>{letter}</b>
              ))}
            </div>
          ))}
        </div>
        <div className="sheet-phrases">
          {SHEET_PHRASES.map((phrase) => (
            <div key={phrase.en}>
              <b>{phrase[language]}</b> <small>{phrase[otherLanguage(language)]}</small>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function EyeSheet() {
  const words = sheetWordsOf(useLanguage());
  return (
    <div className="sheet">
      <h3>{words.eyes}</h3>
      <div className="sheet-eyes">
        {EYE_PLACES.map((block, at) =>
          block === null ? (
            <div key="window" className="sheet-window">
              <p>{words.eyesHow}</p>
              <p>{words.eyesWindow}</p>
            </div>
          ) : (
            <div key={at} className={`sheet-block block-${block}`}>
              {EYE_PLACES.map((place, inside) => (
                <b key={inside}>{place === null ? '' : EYE_BLOCKS[block]?.[place]}</b>
              ))}
            </div>
          ),
        )}
      </div>
    </div>
  );
}
