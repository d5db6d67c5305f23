import type { SpeechChunk } from '../../core/ipc/contract';
import { setSink } from './output-sink';

/** The embedded engine's rate: a context of the same rate joins the chunks without resampling clicks. */
const CONTEXT_RATE_HZ = 22_050;
/** Head start of the first chunk, so that the next one arrives before it ends. */
const LEAD_S = 0.02;
const FADE_S = 0.02;

export interface VoiceOutputEvents {
  /** The first sample of an utterance has been handed to the sound card. */
  onStart(utteranceId: string): void;
  /** The last sample of an utterance has been played. */
  onEnd(utteranceId: string): void;
}

interface Utterance {
  started: boolean;
  finished: boolean;
  pending: Set<AudioBufferSourceNode>;
}

/**
 * Plays PCM chunks one after another, gapless, on one AudioContext that is opened at start-up: waiting for a gesture
 * would mute the first sentence, and a gaze is none.
 */
export class VoiceOutput {
  private readonly context: AudioContext;
  private gain: GainNode;
  private playsUntilS = 0;
  /** Utterances that may sound. Chunks of any other (stopped while still on their way) are dropped. */
  private readonly expected = new Map<string, Utterance>();

  constructor(private readonly events: VoiceOutputEvents) {
    this.context = new AudioContext({ sampleRate: CONTEXT_RATE_HZ, latencyHint: 'interactive' });
    this.gain = this.openGain();
  }

  /** Sends the voice to another loudspeaker; empty: the system's. False when it cannot be had. */
  setSink(deviceId: string): Promise<boolean> {
    return setSink(this.context, deviceId);
  }

  /** Announces an utterance before its first chunk. */
  expect(utteranceId: string): void {
    this.expected.set(utteranceId, { started: false, finished: false, pending: new Set() });
    if (this.context.state === 'suspended') void this.context.resume();
  }

  /** Appends a chunk after everything that was pushed before. */
  push(chunk: SpeechChunk): void {
    const utterance = this.expected.get(chunk.utteranceId);
    if (!utterance || chunk.samples.length === 0) return;
    const buffer = this.context.createBuffer(1, chunk.samples.length, chunk.sampleRateHz);
    const channel = buffer.getChannelData(0);
    for (let i = 0; i < channel.length; i++) channel[i] = (chunk.samples[i] ?? 0) / 32_768;
    const source = this.context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.gain);
    const startS = Math.max(this.playsUntilS, this.context.currentTime + LEAD_S);
    source.start(startS);
    this.playsUntilS = startS + buffer.duration;
    utterance.pending.add(source);
    source.onended = () => {
      source.disconnect();
      utterance.pending.delete(source);
      this.announceEnd(chunk.utteranceId, utterance);
    };
    if (!utterance.started) {
      utterance.started = true;
      this.events.onStart(chunk.utteranceId);
    }
  }

  /** No more chunks will come for this utterance. */
  finish(utteranceId: string): void {
    const utterance = this.expected.get(utteranceId);
    if (!utterance) return;
    utterance.finished = true;
    this.announceEnd(utteranceId, utterance);
  }

  /** Silence within a fade of 20 ms; what was queued is dropped. */
  stop(): void {
    const old = this.gain;
    const nowS = this.context.currentTime;
    old.gain.setValueAtTime(1, nowS);
    old.gain.linearRampToValueAtTime(0, nowS + FADE_S);
    for (const utterance of this.expected.values()) {
      for (const source of utterance.pending) {
        source.onended = null;
        source.stop(nowS + FADE_S);
      }
    }
    this.expected.clear();
    this.playsUntilS = 0;
    this.gain = this.openGain();
    setTimeout(() => old.disconnect(), FADE_S * 1000 + 50);
  }

  private openGain(): GainNode {
    const gain = this.context.createGain();
    gain.connect(this.context.destination);
    return gain;
  }

  private announceEnd(utteranceId: string, utterance: Utterance): void {
    if (!utterance.finished || utterance.pending.size > 0) return;
    this.expected.delete(utteranceId);
    this.events.onEnd(utteranceId);
  }
}

/** True when the system has no loudspeaker at all; false when it has one or will not say. */
export async function isWithoutLoudspeaker(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return !devices.some((device) => device.kind === 'audiooutput');
}
