/** Longest recording, ms: a phrase, a poem, a goodnight story. */
export const MAX_RECORDING_MS = 3 * 60 * 1000;

/** A recording under way. */
export interface RecordingRun {
  /** How loud it is now, 0–1. */
  level(): number;
  /** Ends it and closes the microphone; what was recorded. */
  stop(): Promise<Blob>;
}

/**
 * Opens the microphone for one recording. The main process lets the page have it only until it is stopped.
 *
 * @throws when there is no microphone or the system refuses it.
 */
export async function startRecording(): Promise<RecordingRun> {
  await window.app.allowMicrophone(true);
  try {
    // As it is: what makes a call clearer takes the person out of the voice.
    const audio = {
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
      channelCount: 1,
    };
    return record(await navigator.mediaDevices.getUserMedia({ audio }));
  } catch (error) {
    void window.app.allowMicrophone(false);
    throw error;
  }
}

function record(stream: MediaStream): RecordingRun {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const pieces: Blob[] = [];
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 256_000 });
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.start();
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    void context.close();
    void window.app.allowMicrophone(false);
  };
  const ended = new Promise<Blob>((resolve) => {
    recorder.onstop = () => {
      clearTimeout(limit);
      close();
      resolve(new Blob(pieces, { type: recorder.mimeType }));
    };
  });
  const limit = setTimeout(() => recorder.stop(), MAX_RECORDING_MS);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(wave);
      return wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    },
    stop: () => {
      if (recorder.state !== 'inactive') recorder.stop();
      return ended;
    },
  };
}
