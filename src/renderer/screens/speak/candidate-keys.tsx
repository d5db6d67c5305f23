import { visibleCandidates } from '../../../core/text/typing-state';
import { pickCandidate } from '../../app/typing-commands';
import { GazeTarget } from '../../components/gaze-target';
import { useSlice } from '../../components/use-store';
import { Words } from '../../components/words';
import { typingStore } from '../../stores/typing-store';
import { labelOf } from './candidate-label';

interface CandidateKeyProps {
  readonly id: string;
  readonly index: number;
  readonly columnSpan: number;
}

/** A candidate as a large key, on keyboards that show candidates instead of letters. */
export function CandidateKey({ id, index, columnSpan }: CandidateKeyProps) {
  const typing = useSlice(typingStore, (view) => view.typing);
  const changedAtMs = useSlice(typingStore, (view) => view.candidatesChangedAtMs);
  const candidate = visibleCandidates(typing)[index];
  const style = { gridColumn: `span ${columnSpan}` };
  if (candidate === undefined) return <div className="tile-place" style={style} />;
  return (
    <GazeTarget
      id={id}
      dwellClass="candidate"
      pace="flowing"
      mustLeaveBeforeRepeat
      changedAtMs={changedAtMs}
      className={`tile word ${index === 0 ? 'best' : ''}`}
      style={style}
      label={labelOf(candidate)}
      onPick={() => pickCandidate(index)}
    >
      <Words text={labelOf(candidate)} />
    </GazeTarget>
  );
}

/** What the page of candidates would offer, to be read on the key that opens it. */
export function CandidatePreview() {
  const typing = useSlice(typingStore, (view) => view.typing);
  return (
    <span className="preview">
      {visibleCandidates(typing).map((candidate, index) => (
        <span key={index}>{labelOf(candidate)}</span>
      ))}
    </span>
  );
}
