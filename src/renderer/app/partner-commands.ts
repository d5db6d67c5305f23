import type { PartnerView } from '../../core/ipc/contract';
import { draftOf } from '../../core/text/typing-state';
import { partnerStore } from '../stores/partner-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { speechStore } from '../stores/speech-store';
import { typingStore } from '../stores/typing-store';
import { addProblem } from '../stores/view-store';

/** Letters come in quick succession; more often than this nobody can read. */
const EVERY_MS = 60;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the partner window up to date while it is open, and opens it again when it was open in the last run. */
export function startPartner(): void {
  window.app.on('partnerState', (state) => {
    partnerStore.setState({ isOpen: state === 'open' });
    if (state === 'open') send();
  });
  for (const store of [typingStore, settingsStore, partnerStore]) store.subscribe(sendSoon);
  let { lastSpoken } = speechStore.getState();
  speechStore.subscribe((speech) => {
    // What was waited for has been said.
    if (speech.lastSpoken !== lastSpoken) partnerStore.setState({ wait: false });
    ({ lastSpoken } = speech);
    sendSoon();
  });
  if (settingsStore.getState().partner.open) void window.app.openPartner(false);
}

/**
 * Opens or closes the partner window.
 *
 * @param anywhere also on the only display, over the tiles: for a carer who then moves it.
 */
export async function togglePartner(anywhere: boolean): Promise<void> {
  if (partnerStore.getState().isOpen) {
    changeSettings({ partner: { open: false } });
    return window.app.closePartner();
  }
  const state = await window.app.openPartner(anywhere);
  if (state === 'open') changeSettings({ partner: { open: true } });
  else addProblem({ code: 'partnerNoDisplay', detail: 'there is one display' });
}

/** Shows the listener that the speaker is not done; until the next utterance. */
export const askForTime = (): void => partnerStore.setState({ wait: true });

function sendSoon(): void {
  if (timer !== undefined || !partnerStore.getState().isOpen) return;
  timer = setTimeout(() => {
    timer = undefined;
    send();
  }, EVERY_MS);
}

function send(): void {
  void window.app.showPartner(partnerView()).catch(() => undefined);
}

function partnerView(): PartnerView {
  const { typing } = typingStore.getState();
  const { text, caret } = draftOf(typing);
  const { language, partner } = settingsStore.getState();
  const { said, speaking } = speechStore.getState();
  return {
    language,
    text: text.slice(0, caret) + typing.reading + text.slice(caret),
    said: [...said],
    speaking,
    wait: partnerStore.getState().wait,
    light: partner.light,
    turn: partner.turn,
  };
}
