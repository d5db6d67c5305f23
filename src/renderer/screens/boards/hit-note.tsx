import type { Board } from '../../../core/boards/board';
import { inEither } from '../../../core/language';
import { MIN_HIT } from '../../app/tile-hits';
import { useLanguage } from '../../components/use-store';
import { useTileHits } from '../../components/use-tile-hits';
import { editorWordsOf } from '../../strings/editor-words';

/** So many tiles are named; more would fill the line. */
const NAMED = 4;

/** One sentence on whether the speaker's eyes can hit the tiles of a board at their real size. */
export function HitNote({ board }: { readonly board: Board }) {
  const language = useLanguage();
  const words = editorWordsOf(language);
  const hits = useTileHits(board);
  if (hits === null) return <p data-hits="unknown">{words.hitsUnknown}</p>;
  const hard = board.tiles.filter(({ id }) => (hits.get(id) ?? 1) < MIN_HIT);
  if (hard.length === 0) return <p data-hits="good">{words.hitsGood}</p>;
  const names = hard.slice(0, NAMED).map(({ label }) => inEither(label, language));
  const more = hard.length > NAMED ? ' …' : '';
  return (
    <p className="boards-warning" data-hits="hard">
      {words.hitsBoard(names.join(language === 'zh' ? '、' : ', ') + more)}
    </p>
  );
}
