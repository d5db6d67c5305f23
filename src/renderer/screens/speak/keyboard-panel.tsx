import { useEffect, useMemo } from 'react';
import { keyDwellFactors } from '../../../core/keyboard/key-odds';
import { paceOf } from '../../../core/keyboard/key-pace';
import { keyPrior } from '../../../core/keyboard/target-prior';
import type { Key, KeyboardLayout } from '../../../core/keyboard/layout';
import { candidatePlaces } from '../../../core/keyboard/layouts/registry';
import { visibleCandidates } from '../../../core/text/typing-state';
import { pickCandidate, pressKey, setCandidatePlaces } from '../../app/typing-commands';
import { GazeTarget } from '../../components/gaze-target';
import type { Grid } from '../../components/tile-grid';
import { useKeyboardLayout, useLayoutChoice } from '../../components/use-layout-choice';
import { useSlice } from '../../components/use-store';
import { lineEm, twoLinesEm } from '../../components/text-width';
import { Words } from '../../components/words';
import { settingsStore } from '../../stores/settings-store';
import { typingStore } from '../../stores/typing-store';
import { CandidateKey, CandidatePreview } from './candidate-keys';
import { labelOf } from './candidate-label';
import { ExpansionRow } from './expansion-row';
import { lookOf } from './key-look';

/** Widths of the candidates' fixed places, largest first: the best one is the easiest to hit. */
const CANDIDATE_COLUMNS = { fine: '2fr 1.35fr 1.1fr 1fr 1fr', coarse: '1.6fr 1fr 0.9fr' };

/** Width of all keys of a row, in ems of the words on function keys; and of a picture beside such a word. */
const KEYBOARD_EM = 31;
const ICON_EM = 2;

/** Candidates above, in places that never move, and the keys below. */
export function KeyboardPanel({ grid }: { readonly grid: Grid }) {
  const layout = useKeyboardLayout();
  const isCoarse = grid.columns * grid.rows <= 6;
  const columns = isCoarse ? CANDIDATE_COLUMNS.coarse : CANDIDATE_COLUMNS.fine;
  const slots = columns.split(' ').length;
  const isPaged = layout.candidates === 'page';
  const { keyboard } = useLayoutChoice();
  const places = candidatePlaces(keyboard, layout.language) ?? slots;
  useEffect(() => setCandidatePlaces(places), [places]);
  const byLanguage = useSlice(settingsStore, (settings) => settings.languageDwell);
  const nextLetters = useSlice(typingStore, (view) => view.typing.nextLetters);
  const factors = useMemo(
    () => keyDwellFactors(layout, byLanguage ? nextLetters : {}),
    [layout, byLanguage, nextLetters],
  );
  return (
    <>
      {isPaged ? null : <Candidates columns={columns} slots={slots} />}
      {isPaged || isCoarse ? null : <ExpansionRow />}
      <div
        className={`keys ${isPaged ? 'paged' : ''}`}
        style={{
          gridTemplate: `repeat(${layout.rows.length}, minmax(0, 1fr)) / repeat(${layout.columns}, minmax(0, 1fr))`,
        }}
      >
        {layout.rows.flat().map((key) => (
          <KeyTile
            key={key.id}
            keyOfLayout={key}
            layout={layout}
            dwellFactor={factors.get(key.id) ?? 1}
            widthEm={(KEYBOARD_EM / layout.columns) * key.columnSpan}
          />
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
            pace="flowing"
            mustLeaveBeforeRepeat
            changedAtMs={changedAtMs}
            className={`tile word ${i === 0 ? 'best' : ''}`}
            label={candidate.text}
            onPick={() => pickCandidate(i)}
          >
            <Words text={labelOf(candidate)} />
          </GazeTarget>
        ) : (
          <div key={i} className="tile-place" />
        ),
      )}
    </div>
  );
}

const leadsToWords = ({ action }: Key): boolean => action.kind === 'showPage' && action.page === 'words';

const showsWords = ({ rows }: KeyboardLayout): boolean =>
  rows.some((row) => row.some(({ role }) => role === 'candidate'));

interface KeyTileProps {
  readonly keyOfLayout: Key;
  readonly layout: KeyboardLayout;
  readonly dwellFactor: number;
  readonly widthEm: number;
}

function KeyTile({ keyOfLayout: key, layout, dwellFactor, widthEm }: KeyTileProps) {
  if (key.action.kind === 'candidate') {
    return <CandidateKey index={key.action.index} columnSpan={key.columnSpan} id={key.id} />;
  }
  const look = lookOf(key);
  const Icon = look.icon;
  // A picture that is understood without its word may stand alone where the word has no room.
  const isWordLeftOut = Icon !== null && twoLinesEm(key.label) > widthEm;
  const isStacked = lineEm(key.label) + ICON_EM > widthEm;
  return (
    <GazeTarget
      id={key.id}
      dwellClass="key"
      className={`key ${look.className} ${isStacked ? 'stacked' : ''}`}
      style={{ gridColumn: `span ${key.columnSpan}` }}
      dwellFactor={dwellFactor}
      pace={paceOf(key)}
      prior={keyPrior(key.action)}
      label={key.label}
      onPick={(pick) => pressKey(key, layout, pick)}
    >
      {Icon ? <Icon aria-hidden strokeWidth={2} /> : null}
      {isWordLeftOut ? null : <Words text={key.label} />}
      {leadsToWords(key) && !showsWords(layout) ? <CandidatePreview /> : null}
      {key.sublabel ? <span className="sub">{key.sublabel}</span> : null}
    </GazeTarget>
  );
}
