import type { CSSProperties } from 'react';
import { lineEm, twoLinesEm } from './text-width';

/**
 * Words of a target as large as the target allows, on one line or two: the style sheet works out the size from the
 * width of the text (in ems) and the size of the target.
 */
export function Words({ text }: { readonly text: string }) {
  const style = { '--one': lineEm(text).toFixed(2), '--two': twoLinesEm(text).toFixed(2) } as CSSProperties;
  return (
    <span className="words" style={style}>
      {text}
    </span>
  );
}
