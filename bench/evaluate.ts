import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Host, openHost } from './evaluate/host';
import { RecordingError, type Recording, loadRecording } from './evaluate/recording';
import { evaluate, jsonLine, textLines } from './evaluate/report';

/**
 * npm run evaluate -- FOLDER… [--json]
 *
 * Runs the product's own face worker in real Electron over recordings, calibrates on their `calibrate` segments
 * only, and measures on their `validate` segments only. With `--json` one object a line, nothing else on standard
 * output. Exit code 2: what was named is no recording; 1: a recording cannot be measured.
 */
const USAGE = `Usage: npm run evaluate -- FOLDER… [--json]
Each FOLDER holds camera.mjpeg and recording.json.`;

const projectDir = join(import.meta.dirname, '..');

function readOptions(): { folders: string[]; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.length === 0) throw new RecordingError(USAGE);
    return { folders: positionals, json: values.json ?? false };
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    throw new RecordingError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

async function measure(host: Host, recordings: readonly Recording[], json: boolean): Promise<boolean> {
  let complete = true;
  for (const [videoIndex, recording] of recordings.entries()) {
    const { frames, fps, hfovDeg, screen, segments } = recording;
    const evaluation = await host
      .run({ videoIndex, frames, fps, hfovDeg, screen, segments })
      .then((outcome) => evaluate(recording, outcome))
      .catch((error: unknown) => ({ kind: 'impossible' as const, reason: messageOf(error) }));
    if (evaluation.kind === 'impossible') {
      complete = false;
      console.error(`${recording.name}: ${evaluation.reason}`);
      continue;
    }
    for (const remark of evaluation.remarks) console.error(`${recording.name}: ${remark}`);
    console.log(json ? jsonLine(evaluation.report) : textLines(evaluation.report));
  }
  return complete;
}

async function main(): Promise<number> {
  const { folders, json } = readOptions();
  // npm runs this in the project's folder; paths count from where the user is.
  const startedIn = process.env['INIT_CWD'] ?? process.cwd();
  const recordings = folders.map((folder) => loadRecording(resolve(startedIn, folder)));
  const resourcesDir = join(projectDir, 'resources');
  const host = await openHost(
    projectDir,
    resourcesDir,
    recordings.map(({ videoPath }) => videoPath),
  );
  try {
    const complete = await measure(host, recordings, json);
    if (!json)
      console.log('\nRecordings of a virtual user show relative accuracy only: no real eye is involved.');
    return complete ? 0 : 1;
  } finally {
    await host.close();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof RecordingError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
