/**
 * Error function. Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: |error| ≤ 1.5e-7, which is far
 * below anything a gaze point knows.
 */
export function erf(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude > 5) return Math.sign(x);
  const t = 1 / (1 + 0.3275911 * magnitude);
  const polynomial =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - polynomial * Math.exp(-magnitude * magnitude));
}

/** Probability that a normal variable lies in [low, high]; 0 for an empty interval. `sigma` must be > 0. */
export function normalMass(low: number, high: number, mean: number, sigma: number): number {
  if (!(high > low)) return 0;
  const scale = 1 / (sigma * Math.SQRT2);
  return 0.5 * (erf((high - mean) * scale) - erf((low - mean) * scale));
}
