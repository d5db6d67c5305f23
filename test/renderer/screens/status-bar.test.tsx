// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rendered, type Rendered } from '../rendered';

const acceptChanges = vi.fn();
vi.mock('../../../src/renderer/app/eyes-notices', () => ({ acceptChanges }));
vi.mock('../../../src/renderer/app/gaze-recording', () => ({
  stopRecording: vi.fn(),
  dismissRecordingEnd: vi.fn(),
}));
const { StatusBar } = await import('../../../src/renderer/screens/status-bar');
const { gazeStore } = await import('../../../src/renderer/stores/gaze-store');
const { eyesWordsOf } = await import('../../../src/renderer/strings/eyes-words');
const { stringsOf } = await import('../../../src/renderer/strings');

describe('the chip of the eyes', () => {
  let shown: Rendered;
  const chip = () => shown.page.querySelector<HTMLElement>('[data-eyes]');
  const words = eyesWordsOf('zh');

  beforeEach(() => {
    gazeStore.setState({ eyes: 'good', notice: null, wantsRecentre: false });
    shown = rendered(<StatusBar />);
  });
  afterEach(() => shown.unmount());

  it('is calm while all is well', () => {
    expect(chip()?.className).toContain('good');
    expect(chip()?.textContent).toContain(stringsOf('zh').eyesGood);
  });

  it('names a drift, and before that what has changed', () => {
    shown.change(() => gazeStore.setState({ wantsRecentre: true }));
    expect(chip()?.textContent).toContain(stringsOf('zh').eyesDrifted);
    expect(chip()?.className).toContain('weak');
    shown.change(() => gazeStore.setState({ notice: 'lightChanged' }));
    expect(chip()?.textContent).toContain(words.notice.lightChanged);
    expect(chip()?.dataset['eyesNotice']).toBe('lightChanged');
  });

  it('says first that the eyes are not seen, and nothing of changes with the mouse', () => {
    for (const eyes of ['notSeen', 'notCalibrated', 'mouse'] as const) {
      shown.change(() => gazeStore.setState({ eyes, notice: 'headMoved' }));
      expect(chip()?.dataset['eyesNotice']).toBeUndefined();
    }
  });

  it('lets the carer say that it is well so', () => {
    shown.change(() => gazeStore.setState({ notice: 'picture' }));
    chip()?.querySelector('button')?.click();
    expect(acceptChanges).toHaveBeenCalledOnce();
  });
});
