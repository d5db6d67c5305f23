import { sentenceStore } from '../stores/sentence-store';

/** How long a tile says that it is done. */
const SIGN_MS = 2500;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Lets a tile say for a moment that what it is for has happened. */
export function signDone(tileId: string): void {
  clearTimeout(timer);
  sentenceStore.setState({ doneId: tileId });
  timer = setTimeout(() => sentenceStore.setState({ doneId: '' }), SIGN_MS);
}
