import { pxPerDeg } from '../../src/core/geometry';
import { chooseLayout } from '../../src/core/keyboard/ladder';
import type { Grid } from '../../src/core/keyboard/hit-probability';
import { layoutFor } from '../../src/core/keyboard/layouts/registry';
import type { KeyboardKind, KeyboardPage } from '../../src/core/keyboard/layout';
import type { Language } from '../../src/core/language';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { SimulatedGaze, TYPICAL_EYES } from '../../test/simulation/gaze-source';
import { LAPTOP } from '../../test/simulation/page';
import type { Goal } from './goal';
import { BaselineSelector, ProductSelector, type Selector } from './selectors';
import { readingPicks, type Watch, writeSentence } from './session';
import { speakPage } from './speak-page';
import { type WantedCalls, wantedCalls } from './wanted-calls';
import { type AppPages, type Decode, TypingApp } from './typing-app';

/** Standard deviation of the gaze error, degrees. */
export interface Sigma {
  readonly x: number;
  readonly y: number;
}

/** The accuracies measured: from a good webcam day to a bad one. */
export const SIGMAS: readonly Sigma[] = [
  { x: 0.7, y: 0.9 },
  { x: 1.0, y: 1.3 },
  { x: 1.5, y: 2.0 },
  { x: 2.0, y: 2.6 },
  { x: 3.0, y: 4.0 },
];

const VIEWER_MM = 600;
const PX_PER_DEG = pxPerDeg(LAPTOP, VIEWER_MM);
/** The tiles of the Speak screen as the app tells the ladder (`layout-choice.ts`). */
const TILE_AREA = { left: 0.118, top: 0.172, width: 0.764, height: 0.75 };
const PLACE = { screen: LAPTOP, viewerDistanceMm: VIEWER_MM, content: TILE_AREA };
/** Of the variance: calibration error that stays for a fixation, slow drift, and the rest is noise. */
const EYES = { ...TYPICAL_EYES, biasShare: 0.4, driftShare: 0.1, pxPerDeg: PX_PER_DEG };
const READING_MINUTES = 5;
/** Between two sentences the speaker rests. */
const BETWEEN_SENTENCES_MS = 5000;
const WANTED_CALLS = 200;

/** One row of the result. */
export interface RowTask {
  readonly sigma: Sigma;
  readonly language: Language;
  readonly goals: readonly Goal[];
  readonly decode: Decode;
  readonly seed: number;
  /** A keyboard instead of the one the product chooses. */
  readonly keyboard: string | undefined;
}

/** How one speaker did with one keyboard. */
export interface Speed extends WantedCalls {
  readonly charsPerMinute: number;
  readonly wordsPerMinute: number;
  readonly uncorrectedErrorRate: number;
  readonly correctedErrorRate: number;
  readonly selectionsPerChar: number;
  readonly falsePicksPerMinute: number;
  /** Calls that nobody wanted, in an hour of writing: those that rang, and all that were picked. */
  readonly falseCallsPerHour: number;
  readonly falseCallPicksPerHour: number;
}

/** The product and both baselines at one accuracy in one language. */
export function measureRow(task: RowTask) {
  const { sigma, language } = task;
  const { kind, grid } = keyboardOf(task);
  return {
    sigmaXDeg: sigma.x,
    sigmaYDeg: sigma.y,
    language,
    layout: kind,
    ...measure(task, pagesOf(kind, language, grid), product),
    baselineRecommended: measure(task, pagesOf(kind, language, grid), baseline),
    baselineFull: measure(task, pagesOf('full', language, { columns: 6, rows: 4 }), baseline),
  };
}

interface Contender {
  readonly usesEvidence: boolean;
  readonly usesLanguageDwell: boolean;
  selector(sigma: Sigma): Selector;
}

const product: Contender = {
  usesEvidence: true,
  usesLanguageDwell: process.argv.includes('--language-dwell') || DEFAULT_SETTINGS.languageDwell,
  selector: ({ x, y }) =>
    new ProductSelector({ screen: LAPTOP, viewerDistanceMm: VIEWER_MM, sigmaXDeg: x, sigmaYDeg: y }),
};

const baseline: Contender = {
  usesEvidence: false,
  usesLanguageDwell: false,
  selector: () => new BaselineSelector(PX_PER_DEG),
};

/** Keyboards that are looked at key by key. */
export const KEYBOARDS: readonly KeyboardKind[] = ['full', 'wide', 'nineKey', 'clusters', 'grouped'];

/** The product alone, on the keyboard chosen or given. */
export function measureProduct(task: RowTask, watch?: Watch): Speed {
  const { kind, grid } = keyboardOf(task);
  return measure(task, pagesOf(kind, task.language, grid), product, watch);
}

/** The same as a row of its own. */
export function measureLevel(task: RowTask) {
  const { sigma, language } = task;
  const { kind } = keyboardOf(task);
  return { sigmaXDeg: sigma.x, sigmaYDeg: sigma.y, language, layout: kind, ...measureProduct(task) };
}

/** The keyboard that the product chooses, unless another is asked for, on the tiles that it chooses. */
function keyboardOf({ sigma, keyboard }: RowTask): { readonly kind: KeyboardKind; readonly grid: Grid } {
  const choice = chooseLayout({ sigmaXDeg: sigma.x, sigmaYDeg: sigma.y, regions: [] }, PLACE);
  return { kind: (keyboard ?? choice.keyboard) as KeyboardKind, grid: choice.grid };
}

function measure(task: RowTask, pages: AppPages, contender: Contender, watch?: Watch): Speed {
  const { sigma, language, goals, decode, seed } = task;
  const openApp = () =>
    new TypingApp(language, pages, decode, contender.usesEvidence, contender.usesLanguageDwell);
  const sum = {
    ms: 0,
    right: 0,
    characters: 0,
    errors: 0,
    selections: 0,
    repairs: 0,
    callPicks: 0,
    calls: 0,
  };
  // One session for all sentences: what adapts to the speaker stays adapted.
  const selector = contender.selector(sigma);
  let clockMs = 0;
  for (const [index, goal] of goals.entries()) {
    const gaze = new SimulatedGaze({
      ...EYES,
      seed: seed + index,
      startMs: clockMs,
      sigmaXDeg: sigma.x,
      sigmaYDeg: sigma.y,
    });
    const app = openApp();
    const result = writeSentence(goal, app, gaze, selector, watch);
    clockMs = gaze.tMs + BETWEEN_SENTENCES_MS;
    const written = result.written.toLowerCase();
    sum.ms += result.spentMs;
    sum.characters += goal.text.length;
    sum.right += commonStart(written, goal.text);
    sum.errors += editDistance(written, goal.text);
    sum.selections += result.selections;
    sum.repairs += result.repairs;
    sum.callPicks += result.callPicks;
    sum.calls += result.calls;
  }
  const charsPerMinute = sum.right / (sum.ms / 60_000);
  const reader = openApp();
  const eyes = new SimulatedGaze({ ...EYES, seed, startMs: clockMs, sigmaXDeg: sigma.x, sigmaYDeg: sigma.y });
  const caller = new SimulatedGaze({ ...EYES, seed: -seed, sigmaXDeg: sigma.x, sigmaYDeg: sigma.y });
  return {
    charsPerMinute: round(charsPerMinute),
    wordsPerMinute: round(charsPerMinute / 5),
    uncorrectedErrorRate: round(sum.errors / sum.characters),
    correctedErrorRate: round(sum.repairs / Math.max(1, sum.selections)),
    selectionsPerChar: round(sum.selections / sum.characters),
    falsePicksPerMinute: round(readingPicks(reader, eyes, selector, READING_MINUTES)),
    falseCallsPerHour: round(sum.calls / (sum.ms / 3_600_000)),
    falseCallPicksPerHour: round(sum.callPicks / (sum.ms / 3_600_000)),
    ...wantedCalls(WANTED_CALLS, caller, (index) => {
      const app = openApp();
      if (index % 2 === 1 && app.keyOf('key.words') !== undefined) app.pick('key.words', caller.tMs);
      return { app, selector: contender.selector(sigma) };
    }),
  };
}

function pagesOf(kind: KeyboardKind, language: Language, grid: Grid): AppPages {
  const layout = (page: KeyboardPage) => layoutFor(kind, language, page);
  return { layout, page: (page) => speakPage(layout(page), grid) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

/** Levenshtein, Binary codes capable of correcting deletions, insertions and reversals, 1966. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
