import { join } from 'node:path';
import type { Bench } from './bench';

import { boards } from './boards';
import { day } from './day';
import { gaze } from './gaze';
import { language } from './language';
import { latency } from './latency';
import { replay } from './replay';
import { soak } from './soak';
import { startup } from './startup';
import { typing } from './typing';

/**
 * npm run bench -- NAME [--json] [arguments of the benchmark]
 *
 * The figures are the last line of standard output, as one JSON object; without `--json` they are spread over
 * several lines for people. Progress goes to standard error.
 */
const BENCHES: Readonly<Record<string, Bench>> = {
  startup,
  latency,
  gaze,
  day,
  typing,
  language,
  boards,
  soak,
  replay,
};

function usage(): string {
  const names = Object.entries(BENCHES).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`);
  return ['Usage: npm run bench -- NAME [--json]', ...names].join('\n');
}

const [name = '', ...rest] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(name === '' ? usage() : `There is no benchmark "${name}".\n${usage()}`);
  process.exitCode = 2;
} else {
  const json = rest.includes('--json');
  const result = await bench.run({
    projectDir: join(import.meta.dirname, '..'),
    args: rest.filter((argument) => argument !== '--json'),
    say: (line) => console.error(line),
  });
  console.log(json ? JSON.stringify(result) : JSON.stringify(result, null, 2));
}
