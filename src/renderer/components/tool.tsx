import type { LucideIcon } from 'lucide-react';

/** A button of the editor: for a hand, not for the eyes. */
export function Tool(props: {
  readonly id: string;
  readonly icon?: LucideIcon;
  readonly label: string;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}) {
  const Icon = props.icon;
  return (
    <button
      type="button"
      id={props.id}
      className={`tool ${props.className ?? ''}`}
      disabled={props.disabled ?? false}
      onClick={props.onPress}
    >
      {Icon ? <Icon aria-hidden /> : null}
      <span>{props.label}</span>
    </button>
  );
}

/** A button that opens a file of the carer's. */
export function FileTool(props: {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const Icon = props.icon;
  return (
    <label className="tool">
      <Icon aria-hidden />
      <span>{props.label}</span>
      <input
        id={props.id}
        type="file"
        accept={props.accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          if (file) props.onFile(file);
          target.value = '';
        }}
      />
    </label>
  );
}
