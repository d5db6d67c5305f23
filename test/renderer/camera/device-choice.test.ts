import { expect, it } from 'vitest';
import { chooseDevice, isWished } from '../../../src/renderer/camera/device-choice';

const DEVICES = [
  { deviceId: 'a', label: 'Built-in' },
  { deviceId: 'b', label: 'USB' },
];

it('prefers the id to the label', () => {
  expect(chooseDevice(DEVICES, { deviceId: 'a', label: 'USB' })?.deviceId).toBe('a');
});

it('has none where there is none', () => {
  expect(chooseDevice([], { deviceId: 'a', label: '' })).toBeNull();
});

it('does not take two nameless cameras for the same', () => {
  expect(isWished({ deviceId: '', label: '' }, { deviceId: '', label: '' })).toBe(false);
});
