import { CircleDot, TriangleAlert } from 'lucide-react';
import { dismissRecordingEnd, stopRecording } from '../app/gaze-recording';
import { useLanguage, useSlice } from '../components/use-store';
import { recordingStore } from '../stores/recording-store';
import { toolWordsOf } from '../strings/tool-words';

/**
 * Says on every screen that a recording runs, or why it ended by itself. A hand can click it away: it is no target of
 * the eyes, and it stands still, so that it draws no look.
 */
export function RecordingChip({ isFloating = false }: { readonly isFloating?: boolean }) {
  const words = toolWordsOf(useLanguage());
  const { running, ended } = useSlice(recordingStore, (store) => store);
  if (running === null && ended === null) return null;
  const className = `chip recording-chip ${isFloating ? 'floating' : ''}`;
  if (running !== null) {
    return (
      <button
        type="button"
        className={className}
        data-recording={running.id}
        onClick={() => void stopRecording()}
      >
        <CircleDot aria-hidden />
        <span>{running.withPictures ? words.recordingPictures : words.recording}</span>
      </button>
    );
  }
  return (
    <button
      type="button"
      className={className}
      data-recording-ended={ended}
      onClick={() => dismissRecordingEnd()}
    >
      <TriangleAlert aria-hidden />
      <span>{ended === null ? '' : words.ended[ended]}</span>
    </button>
  );
}
