import { expect, it } from 'vitest';
import { isTestRuntime } from '../../src/main/runtime';

it('tells a runtime for tests from one for daily use', () => {
  expect(isTestRuntime('25.1.1')).toBe(true);
  expect(isTestRuntime('41.9.0')).toBe(true);
  expect(isTestRuntime('42.0.0')).toBe(false);
  expect(isTestRuntime('45.4.1')).toBe(false);
});
