/**
 * `npm run demo [-- --out DIR]`: the main job with no camera, screen or person. A virtual user before a fake webcam is
 * calibrated by the real app, looks at the keys that spell a Chinese and an English sentence, and the app speaks them.
 * Exits non-zero when the text or the sound is not what was looked at.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build-state.mjs';
import { requireRuntime } from '../../scripts/setup/runtime/record.mjs';
import { writeWav } from '../../src/core/speech/wav';
import { openForGaze, type GazeApp } from '../harness/gaze-app';
import { audibleSpan } from '../harness/sound-tap';
import { waitUntil } from '../harness/wait-until';
import { Story } from './story';

const SENTENCES = [
  { name: 'zh', wanted: '请帮我翻身', parts: [{ say: '请帮我翻身', type: 'qingbangwofanshen' }] },
  {
    name: 'en',
    wanted: 'I would like some water',
    parts: ['I', 'would', 'like', 'some', 'water'].map((say) => ({ say, type: say.toLowerCase() })),
  },
] as const;
/** A sentence of five syllables takes longer than this to say. */
const LEAST_AUDIBLE_S = 0.6;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } });

/** First run by the carer's hand: language, sound, camera, and on to the eyes. */
async function firstRun({ page }: GazeApp, story: Story): Promise<void> {
  await page.waitForSelector('[data-target="language-zh"]');
  await story.step(page, 'First run: language');
  await page.click('[data-target="language-zh"]');
  await story.step(page, 'A test sentence is heard');
  await page.click('[data-target="sound-heard"]');
  await page.waitForSelector('[data-advice="ready"]', { timeout: 30_000 });
  await story.step(page, 'The camera sees the face');
  await page.click('[data-target="camera-seen"]');
  await story.step(page, 'How to begin: with the eyes');
  await page.click('[data-target="start-eyes"]');
}

/** Position and calibration; nobody touches anything any more. */
async function calibrate(
  { page, user, displayPx }: GazeApp,
  story: Story,
): Promise<{ errorDeg: number; precisionDeg: number }> {
  await page.waitForSelector('.position-view.ready', { timeout: 30_000 });
  await story.step(page, 'Well placed: the calibration begins by itself');
  await user.followCalibration();
  await page.waitForSelector('[data-calibration-target="calibrate"]', { timeout: 15_000 });
  await page.waitForTimeout(2500);
  await story.step(page, 'Nine points to look at');
  await page.waitForSelector('[data-calibration-target="validate"]', { timeout: 90_000 });
  await story.step(page, 'Five unseen points check the result');
  const result = await page.waitForSelector('.result', { timeout: 60_000 });
  // As anybody would: first a look at the map.
  await user.lookAt(0.33 * displayPx.width, 0.45 * displayPx.height);
  await story.step(page, 'The result as a picture');
  const read = async (name: string) => Number(await result.getAttribute(name));
  return { errorDeg: await read('data-accuracy-deg'), precisionDeg: await read('data-precision-deg') };
}

/** Types one sentence by gaze, has it spoken, and checks text and sound. */
async function sentence(
  gazeApp: GazeApp,
  story: Story,
  wanted: (typeof SENTENCES)[number],
): Promise<boolean> {
  const { page, speaker, tap } = gazeApp;
  const startedS = story.elapsedS;
  const before = { picks: speaker.picks, wrong: speaker.wrongPicks };
  await speaker.type(wanted.parts.slice(0, 1));
  await story.step(page, `Typing “${wanted.wanted}” by gaze`);
  await speaker.type(wanted.parts.slice(1));
  await tap.start();
  await speaker.pickSurely('speak');
  const shown = (await speaker.message()).trim();
  await story.step(page, `“${shown}” is spoken`);
  await waitUntil(page, () => document.querySelector('.speak-key svg.lucide-square') === null, 20_000);
  const heard = await tap.stop();
  const span = audibleSpan(heard);
  const audibleS = span ? span.toS - span.fromS : 0;
  story.said({
    wanted: wanted.wanted,
    shown,
    soundFile: story.sound(wanted.name, writeWav(heard)),
    audibleS,
    firstSoundMs: await gazeApp.pickToSoundMs(),
    tookS: story.elapsedS - startedS,
    picks: speaker.picks - before.picks,
    wrongPicks: speaker.wrongPicks - before.wrong,
  });
  if (shown !== wanted.wanted) console.error(`Wrong text: "${shown}" instead of "${wanted.wanted}"`);
  if (audibleS < LEAST_AUDIBLE_S) console.error(`Too little sound: ${audibleS.toFixed(2)} s`);
  return shown === wanted.wanted && audibleS >= LEAST_AUDIBLE_S;
}

async function main(): Promise<void> {
  await build();
  const story = new Story(resolve(values.out));
  const gazeApp = await openForGaze();
  const { page, speaker } = gazeApp;
  try {
    await firstRun(gazeApp, story);
    const accuracy = await calibrate(gazeApp, story);
    await speaker.pickSurely('result-accept');
    await page.waitForSelector('.speak');
    await story.step(page, 'Speak: the starter board, accepted by gaze');
    await speaker.pickSurely('keyboard');
    const isChineseRight = await sentence(gazeApp, story, SENTENCES[0]);
    await speaker.pickSurely('key.language');
    const isEnglishRight = await sentence(gazeApp, story, SENTENCES[1]);
    const { version } = requireRuntime();
    story.finish({
      accuracyDeg: accuracy.errorDeg,
      precisionDeg: accuracy.precisionDeg,
      runtime: `Electron ${version}`,
      displayPx: `${gazeApp.displayPx.width} x ${gazeApp.displayPx.height}`,
    });
    console.log(`Accuracy ${accuracy.errorDeg.toFixed(2)}°, precision ${accuracy.precisionDeg.toFixed(2)}°`);
    console.log(`The story is in ${values.out}/index.html`);
    if (!isChineseRight || !isEnglishRight) process.exitCode = 1;
  } catch (error) {
    await story.step(page, 'Here it stopped').catch(() => undefined);
    console.error(gazeApp.consoleLines.slice(-20).join('\n'));
    throw error;
  } finally {
    await gazeApp.close();
  }
}

await main();
