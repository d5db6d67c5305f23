import { basename } from 'node:path';
import { embeddedSpeech } from './embedded-speech.mjs';
import { englishWords } from './english-words.mjs';
import { faceModel } from './face-model.mjs';
import { fonts } from './fonts.mjs';
import { languageData } from './language-data.mjs';
import { projectDir } from './paths.mjs';
import { electronRuntime } from './runtime/index.mjs';
import { sandbox } from './sandbox.mjs';
import { runStep } from './step.mjs';
import { symbols } from './symbols.mjs';
import { systemLibraries } from './system-libraries.mjs';
import { visionEngine } from './vision-engine.mjs';

/**
 * Everything the app needs beyond its own source, in reading order. Run by `npm install` and `npm run setup`;
 * a second run finds everything in place and takes a moment.
 */
const steps = [
  electronRuntime,
  systemLibraries,
  sandbox,
  visionEngine,
  faceModel,
  embeddedSpeech,
  fonts,
  symbols,
  languageData,
  englishWords,
];

const startedMs = performance.now();
console.log(`Setting up Mouyu 眸语 in ${basename(projectDir)}`);

/** @type {string[]} */
const blocking = [];
/** @type {string[]} */
const lacking = [];
for (const step of steps) {
  const result = await runStep(step);
  if (result.state !== 'missing') continue;
  (result.appCannotStart ? blocking : lacking).push(step.name);
}

const tookS = ((performance.now() - startedMs) / 1000).toFixed(1);
if (blocking.length > 0) {
  console.error(`Set-up is not complete (${tookS} s): ${blocking.join(', ')}. See the arrows → above.`);
  process.exitCode = 1;
} else if (lacking.length > 0) {
  console.log(`Set-up done in ${tookS} s; the app starts, but lacks: ${lacking.join(', ')}.`);
} else {
  console.log(`Set-up done in ${tookS} s. Start the app with: npm start`);
}
