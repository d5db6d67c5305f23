import { useEffect, useState } from 'react';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { TextPages } from '../../components/text-pages';
import { useSlice } from '../../components/use-store';
import { sentenceStore } from '../../stores/sentence-store';
import { viewStore } from '../../stores/view-store';

/** A text and the pages of it. */
export interface PagedText {
  readonly page: number;
  readonly count: number;
}

/** A text in large letters over the keys for it; on coarse grids the text has less room and the keys one row. */
export function TextAndKeys(props: {
  readonly grid: Grid;
  readonly text: string;
  readonly caret?: number;
  readonly keys: (paged: PagedText) => readonly TileSpec[];
}) {
  const { grid, text, caret } = props;
  const page = useSlice(viewStore, (view) => view.page);
  const textPage = useSlice(sentenceStore, (state) => state.textPage);
  const [paged, setPaged] = useState<PagedText>({ page: 0, count: 1 });
  // A caret that moved, or other text: what is being written is in view again.
  useEffect(() => sentenceStore.setState({ textPage: null }), [text, caret]);
  const [onPages] = useState(() => (shown: number, count: number) => {
    setPaged((known) => (known.page === shown && known.count === count ? known : { page: shown, count }));
  });
  const rows = grid.rows > 2 ? 2 : 1;
  return (
    <>
      <TextPages text={text} page={textPage} onPages={onPages} {...(caret === undefined ? {} : { caret })} />
      <div className="text-keys" style={{ flex: rows === 2 ? 1.25 : 1.6 }}>
        <TileGrid grid={{ columns: grid.columns, rows }} page={page} tiles={props.keys(paged)} />
      </div>
    </>
  );
}
