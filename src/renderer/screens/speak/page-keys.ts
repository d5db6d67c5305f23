import { ChevronDown, ChevronUp } from 'lucide-react';
import type { TileSpec } from '../../components/tile-grid';
import { sentenceStore } from '../../stores/sentence-store';
import type { sentenceWordsOf } from '../../strings/sentence-words';
import type { PagedText } from './text-and-keys';

/** Keys that turn the pages of a text; none when all of it is in view. */
export function pageKeys({ page, count }: PagedText, words: ReturnType<typeof sentenceWordsOf>): TileSpec[] {
  if (count < 2) return [];
  const turn = (to: number) => () => sentenceStore.setState({ textPage: (to + count) % count });
  return [
    { id: 'text-back', label: words.pageBack, icon: ChevronUp, onPick: turn(page - 1) },
    { id: 'text-on', label: words.pageOn, icon: ChevronDown, onPick: turn(page + 1) },
  ];
}
