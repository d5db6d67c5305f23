import { describe, expect, it } from 'vitest';
import { countTests, readTestReport, sumCounts } from '../../scripts/checks/test-report.mjs';

const file = { status: 'passed', assertionResults: [{}] };

describe('counting a test run', () => {
  it('counts tests', () => {
    expect(countTests({ numPassedTests: 7, numFailedTests: 2, testResults: [file] }, false)).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  it('counts a file that could not even be read as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countTests({ numPassedTests: 7, numFailedTests: 0, testResults: [file, broken] }, false)).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  it('counts a run that ended badly without a failed test as a failure', () => {
    expect(countTests({ numPassedTests: 7, numFailedTests: 0, testResults: [file] }, false).failed).toBe(1);
  });

  it('counts a run without any test as a failure, and so a run without a report', () => {
    expect(countTests({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, true).failed).toBe(1);
    expect(readTestReport('/nowhere/report.json', true)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds up', () => {
    const counts = [
      { passed: 2, failed: 0 },
      { passed: 1, failed: 3 },
    ];
    expect(sumCounts(counts)).toEqual({ passed: 3, failed: 3 });
  });
});
