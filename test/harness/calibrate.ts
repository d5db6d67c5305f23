import type { GazeApp } from './gaze-app';

/** A calibration that is worse than this is made again before anything is tried with it. */
const GOOD_ENOUGH_DEG = 1;
const MOST_CALIBRATIONS = 3;

/**
 * From the positioning screen to Speak by the eyes alone, as a carer would have it: when the result is poor or the eyes
 * cannot accept it (a computer that was busy elsewhere), it is made again.
 * @returns the error that the app measured and the eyes accepted, degrees
 */
export async function calibrateByGaze({ page, user, speaker, displayPx }: GazeApp): Promise<number> {
  await user.lookAt(displayPx.width / 2, displayPx.height / 2);
  await page.waitForSelector('[data-advice="ready"]', { timeout: 40_000 });
  for (let calibrations = 1; ; calibrations += 1) {
    await user.followCalibration();
    await page.waitForSelector('.calibrate', { timeout: 20_000 });
    const result = await page.waitForSelector('.result', { timeout: 120_000 });
    const errorDeg = Number(await result.getAttribute('data-accuracy-deg'));
    if (errorDeg < GOOD_ENOUGH_DEG && (await accepts(speaker))) {
      await page.waitForSelector('.speak');
      return errorDeg;
    }
    if (calibrations === MOST_CALIBRATIONS)
      throw new Error(`${MOST_CALIBRATIONS} calibrations, the last of ${errorDeg}°`);
    await page.click('[data-target="result-again"]');
  }
}

async function accepts(speaker: GazeApp['speaker']): Promise<boolean> {
  return speaker.pick('result-accept', 1).then(
    (picked) => picked === 'result-accept',
    () => false,
  );
}
