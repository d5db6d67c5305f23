import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { GazeTarget } from '../../components/gaze-target';
import { HoldButton } from '../../components/hold-button';
import { useStrings } from '../../components/use-store';

/** One thing that can be set. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly value?: string;
  readonly note?: string;
  /** Two keys, less and more; or one key that goes on to the next choice or does something. */
  readonly control:
    | { readonly kind: 'steps'; readonly onLess: () => void; readonly onMore: () => void }
    | { readonly kind: 'next'; readonly label: string; readonly onPick: () => void }
    | {
        readonly kind: 'confirmed';
        readonly label: string;
        readonly confirm: string;
        readonly onPick: () => void;
      }
    | { readonly kind: 'held'; readonly label: string; readonly onHeld: () => void }
    | { readonly kind: 'none' };
}

const CONFIRM_MS = 6000;

export function SettingRow({ row }: { readonly row: Row }) {
  return (
    <div className={`setting-row ${row.control.kind === 'steps' ? '' : 'one'}`} data-setting={row.id}>
      <div className="setting-words">
        <b>{row.name}</b>
        {row.value === undefined ? null : <span className="value">{row.value}</span>}
        {row.note === undefined ? null : <span>{row.note}</span>}
      </div>
      <Control row={row} />
    </div>
  );
}

function Control({ row }: { readonly row: Row }) {
  const { control } = row;
  switch (control.kind) {
    case 'steps':
      return (
        <>
          <GazeTarget id={`${row.id}-less`} dwellClass="tile" className="step" onPick={control.onLess}>
            <Minus aria-hidden />
          </GazeTarget>
          <GazeTarget id={`${row.id}-more`} dwellClass="tile" className="step" onPick={control.onMore}>
            <Plus aria-hidden />
          </GazeTarget>
        </>
      );
    case 'next':
      return (
        <GazeTarget id={`${row.id}-next`} dwellClass="tile" className="step" onPick={control.onPick}>
          {control.label}
        </GazeTarget>
      );
    case 'confirmed':
      return (
        <ConfirmedStep row={row} label={control.label} confirm={control.confirm} onPick={control.onPick} />
      );
    case 'held':
      return (
        <HoldButton id={`${row.id}-hold`} className="step" onHeld={control.onHeld}>
          <span>{control.label}</span>
        </HoldButton>
      );
    case 'none':
      return <div />;
  }
}

function ConfirmedStep(props: {
  readonly row: Row;
  readonly label: string;
  readonly confirm: string;
  readonly onPick: () => void;
}) {
  const strings = useStrings();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (!isAsking) return undefined;
    const timer = setTimeout(() => setAsking(false), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [isAsking]);
  return (
    <GazeTarget
      // One id for both looks: it must be looked away from in between.
      id={`${props.row.id}-next`}
      dwellClass="destructive"
      mustLeaveBeforeRepeat
      className="step"
      label={isAsking ? props.confirm : strings.confirm}
      onPick={() => (isAsking ? props.onPick() : setAsking(true))}
    >
      {isAsking ? props.confirm : props.label}
    </GazeTarget>
  );
}
