import { chooseLayout, coarserKeyboard, finerKeyboard } from '../../core/keyboard/ladder';
import { KEYBOARD_KINDS, type KeyboardKind } from '../../core/keyboard/layout';
import {
  NO_PICKS,
  offeredDwellMs,
  offerFor,
  type PickRecord,
  withPick,
  withUndo,
} from '../../core/keyboard/offers';
import { windowClock } from '../camera/clock';
import { gazeStore } from '../stores/gaze-store';
import { offerStore } from '../stores/offer-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { show } from '../stores/view-store';
import { layoutChoice, tilePlace } from './layout-choice';

/** What counts as a pick, and what takes one back, by the ids of targets. */
const PICKS = /^(key\.|candidate-|tile-|half-)/;
const TAKES_BACK = /^(undo$|key\.delete)/;
/** An offer that nobody takes goes by itself. */
const STAYS_MS = 45_000;
/** Below this dwell nothing faster is offered. */
const LEAST_FASTER_MS = 500;

let record: PickRecord = NO_PICKS;
let endOffer = (): void => undefined;

/** A target was picked by dwelling: how often that is taken back says whether dwell and keyboard fit. */
export function noteDwellPick(targetId: string): void {
  if (!settingsStore.getState().offers || offerStore.getState().offer !== null) return;
  if (TAKES_BACK.test(targetId)) record = withUndo(record);
  else if (PICKS.test(targetId)) record = withPick(record);
  const offer = offerFor(record, place());
  if (offer === null) return;
  offerStore.setState({ offer });
  show({});
  endOffer = windowClock.after(STAYS_MS, leaveOffer);
}

/** The offer is not wanted; the next one needs as many picks again. */
export function leaveOffer(): void {
  endOffer();
  record = NO_PICKS;
  offerStore.setState({ offer: null });
  show({});
}

/** Does what is offered. */
export function takeOffer(): void {
  const { offer } = offerStore.getState();
  const { coarser, finer } = place();
  leaveOffer();
  if (offer === 'coarser' && coarser !== null) changeSettings({ keyboard: coarser });
  if (offer === 'finer' && finer !== null) {
    changeSettings({ keyboard: finer === recommended() ? 'auto' : finer });
  }
  if (offer === 'faster' || offer === 'slower') {
    const { keyMs, tileMs, candidateMs } = settingsStore.getState().dwell;
    changeSettings({
      dwell: {
        keyMs: offeredDwellMs(keyMs, offer),
        tileMs: offeredDwellMs(tileMs, offer),
        candidateMs: offeredDwellMs(candidateMs, offer),
      },
    });
  }
}

function place() {
  const settings = settingsStore.getState();
  const { keyboard } = layoutChoice(settings, gazeStore.getState().profile);
  const finer = finerKeyboard(keyboard);
  const isWithin = finer !== null && rank(finer) >= rank(recommended());
  return {
    coarser: coarserKeyboard(keyboard),
    finer: isWithin ? finer : null,
    canBeFaster: settings.dwell.keyMs > LEAST_FASTER_MS && !settings.adaptiveDwell,
  };
}

/** The keyboard that the accuracy recommends, whatever was chosen. */
function recommended(): KeyboardKind {
  const settings = settingsStore.getState();
  const { profile } = gazeStore.getState();
  const accuracy = settings.pointSource === 'camera' ? (profile?.accuracy ?? null) : null;
  return chooseLayout(accuracy, tilePlace(settings, profile)).keyboard;
}

const rank = (kind: KeyboardKind): number => KEYBOARD_KINDS.indexOf(kind);
