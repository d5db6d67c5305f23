import { describe, expect, it } from 'vitest';
import { problemOfCamera, stateOfError } from '../../../src/renderer/camera/camera-state';

describe('problemOfCamera', () => {
  it('has a sentence for every state that is wrong and none for those that are not', () => {
    expect(problemOfCamera({ kind: 'off' })).toBeNull();
    expect(problemOfCamera({ kind: 'starting' })).toBeNull();
    expect(problemOfCamera({ kind: 'refused', detail: '' })).toBe('cameraRefused');
    expect(problemOfCamera({ kind: 'busy', detail: '' })).toBe('cameraBusy');
    expect(problemOfCamera({ kind: 'none' })).toBe('noCamera');
    expect(problemOfCamera({ kind: 'unplugged', label: 'x' })).toBe('cameraUnplugged');
    expect(problemOfCamera({ kind: 'frozen', label: 'x' })).toBe('cameraUnplugged');
  });
});

describe('stateOfError', () => {
  it('keeps the words of an error it does not know', () => {
    expect(stateOfError(new TypeError('odd'))).toEqual({ kind: 'failed', detail: 'TypeError: odd' });
    expect(stateOfError('just text')).toEqual({ kind: 'failed', detail: 'just text' });
  });
});
