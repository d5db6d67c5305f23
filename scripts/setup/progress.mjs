const FIRST_LINE_AFTER_MS = 2000;
const EVERY_MS = 2000;

/**
 * Says that work goes on while it takes longer than two seconds: one line every two seconds, so that it reads
 * well in a terminal and in a log file.
 * @template T
 * @param {string} label
 * @param {(report: (detail: string) => void) => Promise<T>} work may name how far it is
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const startedMs = performance.now();
  let detail = '';
  const say = () => {
    const elapsedS = Math.round((performance.now() - startedMs) / 1000);
    console.log(`  … ${label}${detail ? `: ${detail}` : ''} (${elapsedS} s)`);
  };
  /** @type {NodeJS.Timeout | undefined} */
  let repeating;
  const first = setTimeout(() => {
    say();
    repeating = setInterval(say, EVERY_MS);
  }, FIRST_LINE_AFTER_MS);
  try {
    return await work((text) => {
      detail = text;
    });
  } finally {
    clearTimeout(first);
    clearInterval(repeating);
  }
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
