import type { Draft } from '../../core/text/message';
import { startTyping } from '../../core/text/typing-state';
import { settingsStore } from '../stores/settings-store';
import { type Desk, typingStore, type TypingView } from '../stores/typing-store';
import { show, viewStore } from '../stores/view-store';
import { isAllSaved } from './draft-saving';
import { refreshCandidates } from './typing-commands';

/** What lies under the present desk, the message lowest. */
const parked: Pick<TypingView, 'desk' | 'typing' | 'spoken'>[] = [];

/** Lays another text over the present one, which waits as it is. */
export function openDesk(desk: Desk, draft: Draft): void {
  const { desk: under, typing, spoken } = typingStore.getState();
  parked.push({ desk: under, typing, spoken });
  const { language } = settingsStore.getState();
  lay({ desk, typing: startTyping(draft, language, typing.candidatesPerPage), spoken: false });
}

/** Takes the present text away and goes on with what lies under it, undo steps and all. */
export function closeDesk(): void {
  const under = parked.pop();
  if (under) lay(under);
}

function lay({ desk, typing, spoken }: Pick<TypingView, 'desk' | 'typing' | 'spoken'>): void {
  const { typing: before } = typingStore.getState();
  typingStore.setState({
    desk,
    spoken,
    saved: isAllSaved(),
    typing: {
      ...typing,
      page: 'letters',
      language: settingsStore.getState().language,
      candidatesPerPage: before.candidatesPerPage,
      // Answers to questions of the other desk must not be taken for answers to this one.
      revision: Math.max(before.revision, typing.revision) + 1,
    },
  });
  show({});
  void refreshCandidates();
}

/** Letters that only ask for something are put away as soon as the keyboard is. */
export function watchDesk(): void {
  viewStore.subscribe(({ screen, panel }) => {
    const isAsking = typingStore.getState().desk.kind === 'letters';
    if (isAsking && (screen !== 'speak' || panel !== 'keyboard')) closeDesk();
  });
}
