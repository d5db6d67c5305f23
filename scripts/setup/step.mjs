/**
 * What a set-up step answers.
 * @typedef {object} StepResult
 * @property {'done' | 'present' | 'skipped' | 'missing'} state
 *   `present`: an earlier run did it; `skipped`: not needed here; `missing`: it could not be done
 * @property {string} what one line: what was done, or exactly what is missing
 * @property {string} [from] where the thing came from
 * @property {string} [remedy] for `missing`: what the person at the keyboard can do about it
 * @property {boolean} [appCannotStart] for `missing`: without this step the app does not open
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<StepResult> | StepResult} run
 */

const MARK = { done: '✓', present: '✓', skipped: '–', missing: '✗' };

/**
 * Runs one step and says how it went. A step that throws is a step that could not be done: set-up goes on with
 * the others, so that one message shows everything that is missing.
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export async function runStep(step) {
  const startedMs = performance.now();
  const result = await resultOf(step);
  const tookS = (performance.now() - startedMs) / 1000;

  console.log(`${MARK[result.state]} ${step.name}: ${result.what} (${tookS.toFixed(1)} s)`);
  if (result.from) console.log(`    from ${result.from}`);
  if (result.remedy) console.log(`    → ${result.remedy.replaceAll('\n', '\n      ')}`);
  return result;
}

/**
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
async function resultOf(step) {
  try {
    return await step.run();
  } catch (error) {
    return {
      state: 'missing',
      what: error instanceof Error ? error.message : String(error),
      remedy: 'Run `npm run setup` again; if it stays, report this line.',
      appCannotStart: true,
    };
  }
}
