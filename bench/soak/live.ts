import { openForGaze } from '../../test/harness/gaze-app';
import { slopeOf } from './numbers';

const SAMPLE_EVERY_MS = 10_000;
/** Readings of the first half minute, in which everything is loaded and compiled, do not count. */
const WARM_UP_MS = 30_000;
/** Something goes wrong with the camera this often. */
const FAULT_EVERY_PICKS = 6;

/** Memory of the running app. */
interface Reading {
  readonly atMin: number;
  readonly heapMb: number;
  /** What the system says of the page's process, the face worker included. */
  readonly rendererMb: number;
  readonly mainMb: number;
}

export interface SoakLive {
  readonly minutes: number;
  readonly picks: number;
  readonly wrongPicks: number;
  readonly faults: number;
  readonly faultsSurvived: number;
  readonly heapStartMb: number;
  readonly heapEndMb: number;
  readonly heapSlopeMbPerHour: number;
  readonly rendererStartMb: number;
  readonly rendererEndMb: number;
  readonly rendererSlopeMbPerHour: number;
  readonly mainEndMb: number;
}

/** The built app, used by the virtual user with the eyes while the camera is pulled out and people walk away. */
export async function soakLive(minutes: number, say: (line: string) => void): Promise<SoakLive> {
  const gaze = await openForGaze();
  const { app, page, user, speaker } = gaze;
  try {
    await page.evaluate(() => window.app.updateSettings({ firstRunDone: true }));
    await page.reload();
    await user.ready();
    await page.waitForSelector('.speak');
    say('calibrating');
    await page.click('[data-target="message"]');
    await page.click('[data-target="menu-calibrate"]');
    await page.waitForSelector('[data-advice="ready"]', { timeout: 60_000 });
    await user.followCalibration();
    await page.waitForSelector('.result', { timeout: 120_000 });
    await speaker.pickSurely('result-accept');
    await page.waitForSelector('.speak');

    const devtools = await page.context().newCDPSession(page);
    const startedMs = Date.now();
    const read = async (): Promise<Reading> => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      const metrics = await app.evaluate(({ app: electron }) =>
        electron.getAppMetrics().map(({ type, memory }) => ({ type, kb: memory.workingSetSize })),
      );
      const sizeOf = (type: string) => (metrics.find((one) => one.type === type)?.kb ?? 0) / 1024;
      return {
        atMin: (Date.now() - startedMs) / 60_000,
        heapMb: usedSize / 2 ** 20,
        rendererMb: sizeOf('Tab'),
        mainMb: sizeOf('Browser'),
      };
    };
    const readings: Reading[] = [];
    let [faults, survived, nextReadMs] = [0, 0, startedMs];
    for (let turn = 0; Date.now() - startedMs < minutes * 60_000; turn++) {
      if (Date.now() >= nextReadMs) {
        nextReadMs = Date.now() + SAMPLE_EVERY_MS;
        readings.push(await read());
        const { heapMb, rendererMb } = readings.at(-1) ?? { heapMb: 0, rendererMb: 0 };
        say(`${speaker.picks} picks, heap ${heapMb.toFixed(1)} MB, page ${rendererMb.toFixed(0)} MB`);
      }
      if (turn % FAULT_EVERY_PICKS === FAULT_EVERY_PICKS - 1) {
        faults++;
        await goWrong(gaze, faults);
        survived++;
      }
      await speaker.pick(turn % 2 === 0 ? 'boards' : 'keyboard');
    }
    readings.push(await read());
    return figures(minutes, readings, {
      picks: speaker.picks,
      wrongPicks: speaker.wrongPicks,
      faults,
      survived,
    });
  } finally {
    await gaze.close();
  }
}

/** One after the other: away, unplugged, a picture that stands still. Throws when the eyes do not come back. */
async function goWrong({ page, user }: Awaited<ReturnType<typeof openForGaze>>, nth: number): Promise<void> {
  const [spoil, mend] = (
    [
      [() => user.leave(), () => user.comeBack()],
      [() => user.unplug(), () => user.plug()],
      [() => user.freeze(), () => user.unfreeze()],
    ] as const
  )[nth % 3] ?? [() => user.leave(), () => user.comeBack()];
  await spoil();
  await page.waitForSelector('[data-eyes="notSeen"]', { timeout: 20_000 });
  await mend();
  await page.waitForSelector('[data-eyes="good"], [data-eyes="weak"]', { timeout: 30_000 });
}

function figures(
  minutes: number,
  all: readonly Reading[],
  counts: { picks: number; wrongPicks: number; faults: number; survived: number },
): SoakLive {
  const warm = all.filter(({ atMin }) => atMin * 60_000 >= WARM_UP_MS);
  const readings = warm.length >= 2 ? warm : all;
  const round = (value: number | undefined): number => Number((value ?? 0).toFixed(1));
  const perHour = (value: (reading: Reading) => number): number =>
    round(slopeOf(readings.map((reading) => [reading.atMin / 60, value(reading)])));
  const [first, last] = [readings[0], readings.at(-1)];
  return {
    minutes,
    picks: counts.picks,
    wrongPicks: counts.wrongPicks,
    faults: counts.faults,
    faultsSurvived: counts.survived,
    heapStartMb: round(first?.heapMb),
    heapEndMb: round(last?.heapMb),
    heapSlopeMbPerHour: perHour(({ heapMb }) => heapMb),
    rendererStartMb: round(first?.rendererMb),
    rendererEndMb: round(last?.rendererMb),
    rendererSlopeMbPerHour: perHour(({ rendererMb }) => rendererMb),
    mainEndMb: round(last?.mainMb),
  };
}
