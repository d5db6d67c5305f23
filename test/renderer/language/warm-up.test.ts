import { expect, it } from 'vitest';
import { warmUpRequests } from '../../../src/renderer/language/warm-up';

it('types some words of both languages, key by key', () => {
  const requests = [...warmUpRequests()];
  expect(new Set(requests.map(({ language }) => language))).toEqual(new Set(['zh', 'en']));
  expect(requests.length).toBeGreaterThan(100);
  expect(requests.length).toBeLessThan(400);
  for (const { keys } of requests)
    for (const { letters } of keys)
      expect(Object.values(letters).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
});
