import { createStore } from 'zustand/vanilla';
import type { Problem } from '../../core/problem';

/** The screen that fills the window. The call lies above any of them. */
export type Screen =
  | 'starting'
  | 'firstRun'
  | 'position'
  | 'calibrate'
  | 'result'
  | 'speak'
  | 'rest'
  | 'settings'
  | 'boards'
  | 'expansion'
  | 'learnt'
  | 'calls'
  | 'fuzzy'
  | 'sides'
  | 'voiceBank'
  | 'pronunciations';

/** What can be set, by what it is about. */
export const SETTINGS_SECTIONS = [
  'eyes',
  'dwell',
  'typing',
  'sentences',
  'voice',
  'screen',
  'switch',
  'boards',
  'tools',
  'about',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** What the centre of the Speak screen shows. */
export type SpeakPanel = 'board' | 'index' | 'keyboard' | 'menu' | 'arrange' | 'sentences' | 'voice';

export interface ViewState {
  readonly screen: Screen;
  /** The open part of the settings, kept while one of the screens below it is open; null: the choice of parts. */
  readonly settingsSection: SettingsSection | null;
  /** Page of its rows. */
  readonly settingsPage: number;
  readonly panel: SpeakPanel;
  readonly boardId: string;
  /** Page of the board when its tiles need more than one. */
  readonly page: number;
  /** Raised with every change of what can be picked: starts the half second without selection. */
  readonly pageSerial: number;
  readonly callActive: boolean;
  /** A call that the eyes may not have meant is announced, and rings in a moment. */
  readonly callAsked: boolean;
  /** Words shown large because no sound came out; empty when there is nothing to show. */
  readonly shownText: string;
  /** A dot in the middle is being looked at, to re-centre. */
  readonly dotCheck: boolean;
  /** Problems not yet dismissed, oldest first. */
  readonly problems: readonly Problem[];
  readonly testRuntime: boolean;
  readonly appVersion: string;
  /** Why the rest screen came up by itself. */
  readonly restReason: 'chosen' | 'notSeen';
}

export const viewStore = createStore<ViewState>()(() => ({
  screen: 'starting',
  settingsSection: null,
  settingsPage: 0,
  panel: 'board',
  boardId: 'home',
  page: 0,
  pageSerial: 0,
  callActive: false,
  callAsked: false,
  shownText: '',
  dotCheck: false,
  problems: [],
  testRuntime: false,
  appVersion: '',
  restReason: 'chosen',
}));

/** Changes what is on the screen; every such change is a new page for the eyes. */
export function show(change: Partial<ViewState>): void {
  viewStore.setState((state) => ({ ...change, pageSerial: state.pageSerial + 1 }));
}

export function addProblem(problem: Problem): void {
  viewStore.setState((state) =>
    state.problems.some((known) => known.code === problem.code)
      ? state
      : { problems: [...state.problems, problem] },
  );
}

export function dismissProblem(code: Problem['code']): void {
  viewStore.setState((state) => ({ problems: state.problems.filter((problem) => problem.code !== code) }));
}
