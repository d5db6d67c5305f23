import type { CSSProperties, ReactNode } from 'react';

/** A line of the inspector: what it is, and the way to change it. */
export function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span>{name}</span>
      {children}
    </label>
  );
}

/** A field for words. */
export function TextField(props: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field name={props.name}>
      <input
        id={props.id}
        type="text"
        maxLength={500}
        value={props.value}
        placeholder={props.placeholder ?? ''}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </Field>
  );
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>(props: {
  readonly id: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <div className="field" role="radiogroup" aria-label={props.name}>
      <span>{props.name}</span>
      <div className="choices">
        {props.choices.map(({ value, label }) => (
          <button
            key={value}
            id={`${props.id}-${value}`}
            type="button"
            role="radio"
            aria-checked={value === props.value}
            className={`tool ${value === props.value ? 'current' : ''}`}
            onClick={() => props.onChange(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Hues far enough apart to be told from one another, degrees. */
const HUES = [0, 25, 45, 90, 140, 175, 210, 250, 290, 330];

/** Colours to choose from; undefined is the board's own. */
export function ColourField(props: {
  readonly name: string;
  readonly hueDeg: number | undefined;
  /** A word for "no colour of its own"; without it there must be one. */
  readonly noneLabel?: string;
  readonly onChange: (hueDeg: number | undefined) => void;
}) {
  return (
    <div className="field">
      <span>{props.name}</span>
      <div className="choices">
        {props.noneLabel === undefined ? null : (
          <button
            type="button"
            className={`tool ${props.hueDeg === undefined ? 'current' : ''}`}
            onClick={() => props.onChange(undefined)}
          >
            {props.noneLabel}
          </button>
        )}
        {HUES.map((hueDeg) => (
          <button
            key={hueDeg}
            type="button"
            aria-label={`${hueDeg}°`}
            data-hue={hueDeg}
            className={`swatch ${hueDeg === props.hueDeg ? 'current' : ''}`}
            style={{ '--hue': String(hueDeg) } as CSSProperties}
            onClick={() => props.onChange(hueDeg)}
          />
        ))}
      </div>
    </div>
  );
}
