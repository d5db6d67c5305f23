import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireRuntime } from '../scripts/setup/runtime/record.mjs';
import { DevtoolsPipe } from './devtools-pipe';

const ASK_EVERY_MS = 250;
const GIVE_UP_AFTER_MS = 60_000;
/** The app's mark, as wall clock; 0 until it is there. Without a tile on the page the mark does not count. */
const FIRST_TILE = `(() => {
  const [mark] = performance.getEntriesByName('mouyu:first-tile');
  return mark && document.querySelector('[data-target]') ? performance.timeOrigin + mark.startTime : 0;
})()`;

/**
 * Starts the built app as a user does, without a test harness, and ends it again.
 * @returns milliseconds from asking the system for the process to the app's mark of its first tile
 */
export async function timedLaunch(
  projectDir: string,
  userDataDir: string,
  switches: readonly string[],
): Promise<number> {
  const askedAtMs = Date.now();
  const child = spawn(
    requireRuntime().executablePath,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-pipe',
      `--user-data-dir=${userDataDir}`,
      ...switches,
      projectDir,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const giveUp = AbortSignal.timeout(GIVE_UP_AFTER_MS);
  giveUp.addEventListener('abort', () => child.kill('SIGKILL'));
  try {
    return (await firstTileAtMs(new DevtoolsPipe(child), child)) - askedAtMs;
  } finally {
    await end(child);
  }
}

async function firstTileAtMs(devtools: DevtoolsPipe, child: ChildProcess): Promise<number> {
  let sessionId: string | undefined;
  while (child.exitCode === null && child.signalCode === null) {
    await sleep(ASK_EVERY_MS);
    sessionId ??= await appPage(devtools);
    if (sessionId === undefined) continue;
    const { result } = await devtools.ask('Runtime.evaluate', { expression: FIRST_TILE }, sessionId);
    const atMs = (result as { value?: unknown }).value;
    if (typeof atMs === 'number' && atMs > 0) return atMs;
  }
  throw new Error(`the app ended, or showed no tile within ${GIVE_UP_AFTER_MS / 1000} s`);
}

async function appPage(devtools: DevtoolsPipe): Promise<string | undefined> {
  const { targetInfos } = await devtools.ask('Target.getTargets');
  const page = (targetInfos as { targetId: string; type: string; url: string }[]).find(
    ({ type, url }) => type === 'page' && url.startsWith('app:'),
  );
  if (page === undefined) return undefined;
  const { sessionId } = await devtools.ask('Target.attachToTarget', {
    targetId: page.targetId,
    flatten: true,
  });
  return String(sessionId);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
