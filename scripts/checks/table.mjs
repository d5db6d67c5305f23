/**
 * The table at the end of `npm run check` and `npm test`.
 * @param {readonly import('./checks.mjs').CheckResult[]} results
 * @returns {string}
 */
export function resultTable(results) {
  const rows = results.map(({ name, ok, tookS, counts }) => [
    name,
    ok ? 'passed' : 'FAILED',
    `${tookS.toFixed(1)} s`,
    counts.passed + counts.failed > 1 ? `${counts.passed} of ${counts.passed + counts.failed} tests` : '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
