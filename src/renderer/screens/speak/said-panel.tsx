import {
  ArrowLeft,
  BookmarkPlus,
  Check,
  Flame,
  History,
  ListChecks,
  MessageSquareQuote,
  Search,
  TextCursorInput,
  Trash2,
  Volume2,
} from 'lucide-react';
import { mostSaidFirst } from '../../../core/sentences/said';
import {
  abbreviate,
  addSentence,
  forgetSentence,
  openSaid,
  pickSaid,
  pinSentence,
  saySentence,
  searchSaid,
} from '../../app/said-commands';
import { openSentences } from '../../app/screen-commands';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { sentenceStore, type SentenceState } from '../../stores/sentence-store';
import { settingsStore } from '../../stores/settings-store';
import { show, viewStore } from '../../stores/view-store';
import { sentenceWordsOf } from '../../strings/sentence-words';
import { useConfirmed } from './confirmed-tile';
import { ListAndKeys } from './list-and-keys';
import { SENTENCE_EM, shortened } from '../../components/shortened';

/** Everything that was said, a look away from being said again. */
export function SaidPanel({ grid }: { readonly grid: Grid }) {
  const words = sentenceWordsOf(useLanguage());
  const { said, order, picks } = useSlice(sentenceStore, (state) => state);
  const keepsSaid = useSlice(settingsStore, (settings) => settings.sentences.keepSaid);
  const sorted = order === 'most' ? mostSaidFirst(said) : said;
  const list = sorted.map(({ text }, at): TileSpec => ({
    id: `said-${at}`,
    label: shortened(text, SENTENCE_EM),
    className: 'sentence',
    mustLeaveBeforeRepeat: true,
    onPick: () => pickSaid(text),
  }));
  const change = (part: Partial<SentenceState>) => () => {
    sentenceStore.setState(part);
    show({ page: 0 });
  };
  const keys: TileSpec[] = [
    { id: 'said-search', label: words.search, icon: Search, onPick: searchSaid },
    order === 'latest'
      ? { id: 'said-order', label: words.latest, icon: History, onPick: change({ order: 'most' }) }
      : { id: 'said-order', label: words.most, icon: Flame, onPick: change({ order: 'latest' }) },
    picks === 'say'
      ? { id: 'said-picks', label: words.picksSay, icon: Volume2, onPick: change({ picks: 'choose' }) }
      : { id: 'said-picks', label: words.picksChoose, icon: ListChecks, onPick: change({ picks: 'say' }) },
    {
      id: 'said-abbreviations',
      label: words.abbreviations,
      icon: TextCursorInput,
      onPick: () => openSentences('abbreviations'),
    },
  ];
  const emptyWords = keepsSaid ? words.saidNone : words.saidOff;
  return <ListAndKeys grid={grid} list={list} keys={keys} emptyWords={emptyWords} />;
}

/** What can be done with one sentence that was said. */
export function SaidChoices({ grid }: { readonly grid: Grid }) {
  const words = sentenceWordsOf(useLanguage());
  const page = useSlice(viewStore, (view) => view.page);
  const { chosen, doneId } = useSlice(sentenceStore, (state) => state);
  const confirmed = useConfirmed();
  const isPinned = doneId === 'choice-pin';
  const tiles: TileSpec[] = [
    {
      id: 'choice-say',
      label: words.say,
      icon: Volume2,
      mustLeaveBeforeRepeat: true,
      onPick: () => saySentence(chosen),
    },
    { id: 'choice-add', label: words.add, icon: MessageSquareQuote, onPick: () => addSentence(chosen) },
    {
      id: 'choice-pin',
      label: isPinned ? words.pinned : words.pin,
      icon: isPinned ? Check : BookmarkPlus,
      mustLeaveBeforeRepeat: true,
      onPick: () => pinSentence(chosen),
    },
    {
      id: 'choice-abbreviate',
      label: words.abbreviate,
      icon: TextCursorInput,
      onPick: () => abbreviate(chosen),
    },
    confirmed(
      { id: 'choice-forget', label: words.forget, icon: Trash2, onPick: () => forgetSentence(chosen) },
      words.forgetConfirm,
    ),
    { id: 'choice-back', label: words.back, icon: ArrowLeft, onPick: openSaid },
  ];
  return (
    <>
      <p className="sentence-chosen">{shortened(chosen, 2 * SENTENCE_EM)}</p>
      <TileGrid grid={grid} page={page} tiles={tiles} />
    </>
  );
}
