import { runChecks } from './checks/checks.mjs';
import { resultTable } from './checks/table.mjs';

/** `npm run check`: everything that can be known without opening the app. */
const startedMs = performance.now();
const results = await runChecks();
console.log(`\n${resultTable(results)}`);
console.log(`All in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
