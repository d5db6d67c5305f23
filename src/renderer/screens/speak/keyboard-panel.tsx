import { useEffect } from 'react';
import type { Key } from '../../../core/keyboard/layout';
import { visibleCandidates } from '../../../core/text/typing-state';
import { pickCandidate, pressKey, setCandidatePlaces } from '../../app/typing-commands';
import { GazeTarget } from '../../components/gaze-target';
import type { Grid } from '../../components/tile-grid';
import { useKeyboardLayout } from '../../components/use-layout-choice';
import { useSlice } from '../../components/use-store';
import { typingStore } from '../../stores/typing-store';

/** Widths of the candidates' fixed places, largest first: the best one is the easiest to hit. */
const CANDIDATE_COLUMNS = { fine: '2.2fr 1.4fr 1.1fr 1fr 0.8fr', coarse: '1.6fr 1fr 0.8fr' };

/** Candidates above, in places that never move, and the keys below. */
export function KeyboardPanel({ grid }: { readonly grid: Grid }) {
  const layout = useKeyboardLayout();
  const isCoarse = grid.columns * grid.rows <= 6;
  const columns = isCoarse ? CANDIDATE_COLUMNS.coarse : CANDIDATE_COLUMNS.fine;
  const slots = columns.split(' ').length;
  useEffect(() => setCandidatePlaces(slots), [slots]);
  return (
    <>
      <Candidates columns={columns} slots={slots} />
      <div
        className="keys"
        style={{
          gridTemplate: `repeat(${layout.rows.length}, minmax(0, 1fr)) / repeat(${layout.columns}, minmax(0, 1fr))`,
        }}
      >
        {layout.rows.flat().map((key) => (
          <KeyTile key={key.id} keyOfLayout={key} />
        ))}
      </div>
    </>
  );
}

function Candidates({ columns, slots }: { readonly columns: string; readonly slots: number }) {
  const typing = useSlice(typingStore, (view) => view.typing);
  const changedAtMs = useSlice(typingStore, (view) => view.candidatesChangedAtMs);
  const candidates = visibleCandidates(typing);
  const places = Array.from({ length: slots }, (_, i) => candidates[i]);
  return (
    <div className="candidates" style={{ gridTemplateColumns: columns, flex: 1 }}>
      {places.map((candidate, i) =>
        candidate ? (
          <GazeTarget
            key={i}
            id={`candidate-${i}`}
            dwellClass="candidate"
            changedAtMs={changedAtMs}
            className={`tile word ${i === 0 ? 'best' : ''} ${sizeOf(candidate.text)}`}
            label={candidate.text}
            onPick={() => pickCandidate(i)}
          >
            <span className="words">{candidate.text}</span>
          </GazeTarget>
        ) : (
          <div key={i} className="tile word empty gaze-target" />
        ),
      )}
    </div>
  );
}

/** Han characters count double: they are as wide as two letters. */
function sizeOf(text: string): string {
  const width = [...text].reduce((sum, character) => sum + (character > '⺀' ? 2 : 1), 0);
  return width > 20 ? 'longer' : width > 12 ? 'long' : '';
}

function KeyTile({ keyOfLayout: key }: { readonly keyOfLayout: Key }) {
  const isGroup = key.role === 'letter' && key.label.length > 1;
  return (
    <GazeTarget
      id={key.id}
      dwellClass="key"
      className={`key ${key.role === 'function' ? 'function' : ''} ${isGroup ? 'group' : ''}`}
      style={{ gridColumn: `span ${key.columnSpan}` }}
      label={key.label}
      onPick={() => pressKey(key)}
    >
      <span className="words">{key.label}</span>
      {key.sublabel ? <span className="sub">{key.sublabel}</span> : null}
    </GazeTarget>
  );
}
