import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderRecording } from '../test/puppet/make-recordings';
import { openStudio } from '../test/puppet/studio';
import type { Bench, BenchContext } from './bench';
import { openHost } from './evaluate/host';
import { loadRecording, type Recording } from './evaluate/recording';
import { score } from './evaluate/score';
import { isSeen, look, readFrames } from './gaze/frames';
import { ourLooks } from './gaze/ours';
import { RECIPE_NAMES, recipeLooks, type RecipeName } from './gaze/recipes';
import { GAZE_SUITE, type SuiteEntry } from './gaze/suite';
import { type Comparison, markdownTables, rowsOf } from './gaze/table';

const SEED = 1;
const CAVEAT = 'A virtual user shows relative accuracy only: no real eye is involved.';
const DOC_BEGIN = '<!-- figures: begin -->';
const DOC_END = '<!-- figures: end -->';

/**
 * Accuracy over generated recordings, ours beside the recipes of others on the same frames.
 *
 * --rendered   only recordings that are there already (rendering all takes hours on two cores)
 * --only TEXT  recordings whose name contains TEXT
 * --docs       writes the table into docs/gaze-accuracy.md
 */
export const gaze: Bench = {
  about: 'accuracy over generated recordings beside other recipes [--rendered] [--only TEXT] [--docs]',
  async run(context) {
    const only = context.args[context.args.indexOf('--only') + 1];
    const wanted = context.args.includes('--only')
      ? GAZE_SUITE.filter(({ name }) => name.includes(only ?? ''))
      : GAZE_SUITE;
    const folder = (name: string) => join(context.projectDir, '.cache', 'puppet', 'recordings', name);
    if (!context.args.includes('--rendered')) await renderMissing(wanted, folder, context);
    const recorded = wanted
      .filter(({ name }) => existsSync(join(folder(name), 'recording.json')))
      .map((entry) => ({ entry, recording: loadRecording(folder(entry.name)) }));
    const cacheDir = join(context.projectDir, '.cache', 'puppet', 'landmarks');
    await lookAtNew(
      recorded.map(({ recording }) => recording),
      cacheDir,
      context,
    );
    const comparisons = recorded.map(({ entry, recording }) => compare(entry, recording, cacheDir));
    const rows = rowsOf(comparisons);
    const tables = markdownTables(rows);
    context.say(`${tables}\n\n${CAVEAT}`);
    if (context.args.includes('--docs')) writeDocs(context.projectDir, tables);
    return { seed: SEED, caveat: CAVEAT, rows, recordings: comparisons };
  },
};

async function renderMissing(
  wanted: readonly SuiteEntry[],
  folder: (name: string) => string,
  { say }: BenchContext,
): Promise<void> {
  const missing = wanted.filter(({ name }) => !existsSync(join(folder(name), 'recording.json')));
  if (missing.length === 0) return;
  const studio = await openStudio();
  try {
    for (const [i, entry] of missing.entries()) {
      say(`rendering ${entry.name} (${i + 1} of ${missing.length})`);
      // Without its description a recording that was begun and not ended does not count.
      rmSync(folder(entry.name), { recursive: true, force: true });
      await renderRecording(studio, entry, SEED, folder(entry.name));
    }
  } finally {
    await studio.close();
  }
}

async function lookAtNew(
  recordings: readonly Recording[],
  cacheDir: string,
  { projectDir, say }: BenchContext,
): Promise<void> {
  const unseen = recordings.filter((recording) => !isSeen(cacheDir, recording));
  if (unseen.length === 0) return;
  const videos = unseen.map(({ videoPath }) => videoPath);
  const host = await openHost(projectDir, join(projectDir, 'resources'), videos);
  try {
    for (const [i, recording] of unseen.entries()) {
      say(`face model on ${recording.name} (${i + 1} of ${unseen.length})`);
      await look(cacheDir, host, recording, i);
    }
  } finally {
    await host.close();
  }
}

function compare({ name, condition, role }: SuiteEntry, recording: Recording, cacheDir: string): Comparison {
  const seen = readFrames(cacheDir, recording);
  const { screen, viewerDistanceMm } = recording;
  const ours = ourLooks(seen);
  const recipes = Object.fromEntries(
    RECIPE_NAMES.map((recipe) => [recipe, score(recipeLooks(recipe, seen), screen, viewerDistanceMm)]),
  ) as unknown as Comparison['recipes'] & Record<RecipeName, unknown>;
  return {
    recording: name,
    condition,
    role,
    facesLost: seen.frames.filter((frame) => frame === null).length,
    recipes,
    ...(ours.kind === 'failed'
      ? { ours: null, reason: ours.reason, fitMs: 0, ownMsPerFrame: 0 }
      : {
          ours: score(ours.looks, screen, viewerDistanceMm),
          fitMs: ours.fitMs,
          ownMsPerFrame: ours.ownMsPerFrame,
        }),
  };
}

/** Puts the tables between the two marks of the document and leaves the rest as it is. */
function writeDocs(projectDir: string, tables: string): void {
  const path = join(projectDir, 'docs', 'gaze-accuracy.md');
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [text.indexOf(DOC_BEGIN), text.indexOf(DOC_END)];
  if (begin < 0 || end < begin) throw new Error(`${path} has no place for the figures between its two marks`);
  writeFileSync(path, `${text.slice(0, begin + DOC_BEGIN.length)}\n\n${tables}\n\n${text.slice(end)}`);
}
