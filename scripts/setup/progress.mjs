const FIRST_LINE_AFTER_MS = 2000;

/** Often at first, so that one sees it live; then seldom, so that a log file stays readable. */
const NEXT_LINES_AFTER_MS = [2000, 2000, 4000, 5000];
const THEN_EVERY_MS = 10_000;

/**
 * Says that work goes on while it takes longer than two seconds, in whole lines: they read well in a terminal and
 * in a log file.
 * @template T
 * @param {string} label
 * @param {(report: (detail: string) => void) => Promise<T>} work may name how far it is
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const startedMs = performance.now();
  let detail = '';
  let lines = 0;
  /** @type {NodeJS.Timeout} */
  let timer;
  const say = () => {
    const elapsedS = Math.round((performance.now() - startedMs) / 1000);
    console.log(`  … ${label}${detail ? `: ${detail}` : ''} (${elapsedS} s)`);
    timer = setTimeout(say, NEXT_LINES_AFTER_MS[lines++] ?? THEN_EVERY_MS);
  };
  timer = setTimeout(say, FIRST_LINE_AFTER_MS);
  try {
    return await work((text) => {
      detail = text;
    });
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
