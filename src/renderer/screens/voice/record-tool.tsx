import { Mic, Square, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type RecordingRun, startRecording } from '../../audio/microphone';
import { useLanguage } from '../../components/use-store';
import { voiceWordsOf } from '../../strings/voice-words';
import { Tool } from '../../components/tool';

/** The needle moves this often: enough to be seen, and far from every frame. */
const LEVEL_EVERY_MS = 80;

/** Records from the microphone while it is pressed on; nothing is recorded before, and nothing after. */
export function RecordTool({ onRecorded }: { readonly onRecorded: (sound: Blob) => Promise<void> }) {
  const words = voiceWordsOf(useLanguage());
  const [run, setRun] = useState<RecordingRun | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const open = useRef<RecordingRun | null>(null);
  open.current = run;
  // Leaving the page ends the recording and closes the microphone.
  useEffect(() => () => void open.current?.stop(), []);

  const begin = async () => {
    setTrouble('');
    try {
      setRun(await startRecording());
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      setTrouble(isRefused ? words.microphoneRefused : words.microphoneNone);
    }
  };
  const end = async (isKept: boolean) => {
    if (run === null) return;
    setRun(null);
    setBusy(true);
    const sound = await run.stop();
    if (isKept) await onRecorded(sound);
    setBusy(false);
  };
  if (isBusy) return <p className="carer-note">{words.preparing}</p>;
  if (run === null) {
    return (
      <>
        <Tool id="record" icon={Mic} label={words.record} onPress={() => void begin()} />
        {trouble ? <p className="boards-warning">{trouble}</p> : null}
      </>
    );
  }
  return (
    <div className="recording" role="status">
      <b>{words.recording}</b>
      <Level run={run} />
      <div className="choices">
        <Tool id="stop-recording" icon={Square} label={words.stop} onPress={() => void end(true)} />
        <Tool id="discard-recording" icon={X} label={words.discard} onPress={() => void end(false)} />
      </div>
    </div>
  );
}

/** How loud it is, so that one sees that the microphone hears. */
function Level({ run }: { readonly run: RecordingRun }) {
  const meter = useRef<HTMLMeterElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (meter.current) meter.current.value = Math.sqrt(run.level());
    }, LEVEL_EVERY_MS);
    return () => clearInterval(timer);
  }, [run]);
  return <meter ref={meter} min={0} max={1} high={0.97} />;
}
