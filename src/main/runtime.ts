/** The oldest Electron for daily use; older ones are redistributed runtimes for tests and demonstrations. */
const FIRST_DAILY_MAJOR = 42;

/** @param electronVersion as in `process.versions.electron`: `45.4.1`. */
export function isTestRuntime(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < FIRST_DAILY_MAJOR;
}
