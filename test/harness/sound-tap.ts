import type { Page } from 'playwright-core';
import type { Sound } from '../../src/core/speech/wav';

/** Rate of the recorded sound. */
const WAV_RATE_HZ = 22_050;

/**
 * Runs in the page before anything else: all that goes to a loudspeaker is recorded too, and a loudspeaker is listed
 * where the machine has none. Plain JavaScript, so that it can be handed over as text.
 */
const TAP_SCRIPT = `(() => {
  const enumerate = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
  navigator.mediaDevices.enumerateDevices = async () => {
    const devices = await enumerate();
    const speaker = { deviceId: 'default', groupId: 'virtual', kind: 'audiooutput', label: 'Virtual loudspeaker' };
    return devices.some(({ kind }) => kind === 'audiooutput') ? devices : [...devices, speaker];
  };
  const taps = new Map();
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode) {
      const context = target.context;
      if (!taps.has(context)) taps.set(context, context.createMediaStreamDestination());
      connect.call(this, taps.get(context));
    }
    return connect.call(this, target, ...rest);
  };
  let recorders = [];
  window.soundTap = {
    start() {
      recorders = [...taps.values()].map((tap) => {
        const pieces = [];
        const recorder = new MediaRecorder(tap.stream, { audioBitsPerSecond: 128000 });
        recorder.ondataavailable = ({ data }) => pieces.push(data);
        recorder.start();
        return { recorder, pieces };
      });
    },
    async stop(rateHz) {
      const tracks = [];
      for (const { recorder, pieces } of recorders) {
        await new Promise((resolve) => { recorder.onstop = resolve; recorder.stop(); });
        const bytes = await new Blob(pieces).arrayBuffer();
        if (bytes.byteLength === 0) continue;
        const decoded = await new OfflineAudioContext(1, 1, rateHz).decodeAudioData(bytes).catch(() => null);
        if (decoded) tracks.push(decoded.getChannelData(0));
      }
      recorders = [];
      const sum = new Float32Array(Math.max(0, ...tracks.map((track) => track.length)));
      for (const track of tracks) track.forEach((value, i) => { sum[i] += value; });
      return [...sum].map((value) => Math.max(-32768, Math.min(32767, Math.round(value * 32767))));
    },
  };
})()`;

interface SoundTapWindow {
  readonly soundTap: { start(): void; stop(rateHz: number): Promise<number[]> };
}

/** Listens to the app's loudspeaker. Install before the app's page is loaded. */
export class SoundTap {
  static readonly script = TAP_SCRIPT;

  constructor(private readonly page: Page) {}

  async start(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as SoundTapWindow).soundTap.start());
  }

  async stop(): Promise<Sound> {
    const samples = await this.page.evaluate(
      (rateHz) => (window as unknown as SoundTapWindow).soundTap.stop(rateHz),
      WAV_RATE_HZ,
    );
    return { sampleRateHz: WAV_RATE_HZ, samples: Int16Array.from(samples) };
  }
}

/** A sample louder than this is sound: -40 dB of full scale. */
const AUDIBLE = 330;

/** Where the audible part of a sound begins and ends, seconds; null of silence. */
export function audibleSpan({
  samples,
  sampleRateHz,
}: Sound): { readonly fromS: number; readonly toS: number } | null {
  const first = samples.findIndex((sample) => Math.abs(sample) > AUDIBLE);
  if (first < 0) return null;
  let last = samples.length - 1;
  while (Math.abs(samples[last] ?? 0) <= AUDIBLE) last -= 1;
  return { fromS: first / sampleRateHz, toS: last / sampleRateHz };
}
