import type { Language } from '../../src/core/language';
import { openForGaze } from '../harness/gaze-app';
import { resizeWindow } from '../harness/launch-app';
import type { Shooter } from './shooter';
import { inMenu, pick } from './hand';

const CALIBRATION_TIMEOUT_MS = 150_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The screens that there are only with eyes before the camera: a virtual user is calibrated once. */
export async function shootEyeScreens(
  language: Language,
  sizes: readonly Size[],
  shooter: Shooter,
): Promise<void> {
  const opened = await openForGaze();
  const { app, page, user, displayPx } = opened;
  const shootAll = async (name: string) => {
    for (const size of sizes) {
      await resizeWindow(app, size);
      await shooter.shoot(page, name);
    }
    await resizeWindow(app, displayPx);
  };
  try {
    await page.evaluate(
      (chosen) =>
        window.app.updateSettings({
          language: chosen,
          firstRunDone: true,
          pointSource: 'camera',
          tileGrid: 'auto',
        }),
      language,
    );
    await page.reload();
    await user.ready();
    await page.waitForSelector('.speak');
    await inMenu('menu-calibrate')(page);
    await page.waitForSelector('.position-view.ready', { timeout: 90_000 });
    await shooter.shoot(page, 'eyes-position');
    await user.followCalibration();
    await page.waitForSelector('.calibrate');
    await page.waitForTimeout(5000);
    await shooter.shoot(page, 'eyes-calibrate');
    await page.waitForSelector('[data-target="result-accept"]', { timeout: CALIBRATION_TIMEOUT_MS });
    await user.lookAt(displayPx.width / 2, 1);
    await shootAll('eyes-result');
    await pick(page, 'result-accept');
    await page.waitForSelector('[data-target^="tile-"]');
    await shootAll('eyes-speak');
    await page.keyboard.press('F9');
    await page.waitForSelector('[data-diagnostics]');
    await page.waitForTimeout(1500);
    await shootAll('eyes-diagnostics');
    await page.keyboard.press('F9');
    await inMenu('menu-recentre')(page);
    await page.waitForSelector('.dot-check');
    await shooter.shoot(page, 'eyes-dot');
    await page.waitForSelector('.dot-check', { state: 'detached' });
    await user.bringVisitor();
    await page.waitForSelector('[data-eyes-notice="secondFace"]');
    await shootAll('eyes-notice');
    await user.comeBack();
    await inMenu('menu-calibrate')(page);
    await page.waitForSelector('.position-view');
    await page.waitForTimeout(700);
    await shooter.shoot(page, 'eyes-ghost');
  } finally {
    await opened.close();
  }
}
