import { ArrowLeft, Eye, RefreshCw, Sparkles } from 'lucide-react';
import { useState } from 'react';
import type { ExpansionState } from '../../stores/expansion-store';
import { askForSentences, pickSentence } from '../../app/expansion-commands';
import { openBoard, openSentences } from '../../app/screen-commands';
import type { Grid, TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { expansionStore } from '../../stores/expansion-store';
import { sentenceWordsOf } from '../../strings/sentence-words';
import { ListAndKeys } from './list-and-keys';
import { pageKeys } from './page-keys';
import { SENTENCE_EM, shortened } from '../../components/shortened';
import { TextAndKeys } from './text-and-keys';

/** Whole sentences that the user's own language model makes of what is written, and what was sent to it. */
export function WholePanel({ grid }: { readonly grid: Grid }) {
  const words = sentenceWordsOf(useLanguage());
  const state = useSlice(expansionStore, (expansion) => expansion);
  const [showsSent, setShowsSent] = useState(false);
  if (showsSent) return <SentPanel grid={grid} onBack={() => setShowsSent(false)} />;
  const sentences = state.reply?.kind === 'sentences' ? state.reply.sentences : [];
  const list = sentences.map((text, at): TileSpec => ({
    id: `whole-${at}`,
    label: shortened(text, SENTENCE_EM),
    sub: words.fromServer,
    icon: Sparkles,
    className: 'sentence from-server',
    onPick: () => {
      pickSentence(text);
      openBoard('home');
    },
  }));
  const keys: TileSpec[] = [
    { id: 'whole-back', label: words.back, icon: ArrowLeft, onPick: () => openSentences('edit') },
    { id: 'whole-again', label: words.askAgain, icon: RefreshCw, onPick: () => void askForSentences() },
    { id: 'whole-sent', label: words.whatIsSent, icon: Eye, onPick: () => setShowsSent(true) },
  ];
  return <ListAndKeys grid={grid} list={list} keys={keys} emptyWords={stateWords(state, words)} />;
}

/** Why there are no sentences. */
function stateWords(state: ExpansionState, words: ReturnType<typeof sentenceWordsOf>): string {
  if (state.isAsking) return words.wholeAsking;
  return state.reply?.kind === 'failed' ? words.failure[state.reply.why] : words.wholeNone;
}

function SentPanel({ grid, onBack }: { readonly grid: Grid; readonly onBack: () => void }) {
  const words = sentenceWordsOf(useLanguage());
  const lastSent = useSlice(expansionStore, (state) => state.lastSent);
  const text = lastSent === '' ? words.sentNothing : `${words.sentTitle}\n${lastSent}`;
  return (
    <TextAndKeys
      grid={grid}
      text={text}
      keys={(paged) => [
        { id: 'sent-back', label: words.back, icon: ArrowLeft, onPick: onBack },
        ...pageKeys(paged, words),
      ]}
    />
  );
}
