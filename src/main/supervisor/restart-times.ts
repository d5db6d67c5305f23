import { RestartPlan } from '../restart-plan';

/** In the environment of an app that was started again: when that happened, newest last, ms since 1970. */
export const RESTARTS_VARIABLE = 'MOUYU_RESTARTS';
const MOST_KEPT = 10;

/**
 * When to start an app that died, going by how often it has died lately.
 * @param before the variable, if there is one
 * @returns the wait, and the variable for the app that is started
 */
export function nextRestart(
  before: string | undefined,
  nowMs: number,
): { readonly delayMs: number; readonly variable: string } {
  const times = (before ?? '')
    .split(',')
    .map(Number)
    .filter((time) => time > 0 && time <= nowMs);
  const plan = new RestartPlan();
  for (const time of times) plan.step(time);
  const delayMs = plan.step(nowMs);
  return { delayMs, variable: [...times, nowMs].slice(-MOST_KEPT).join(',') };
}
