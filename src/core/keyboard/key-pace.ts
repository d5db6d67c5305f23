import type { Target } from '../samples';
import type { Key } from './layout';

/**
 * How a key takes part in the dwell that follows success: letters and candidates flow, what takes back is a repair, and
 * keys that lead elsewhere keep their dwell.
 */
export function paceOf({ role, action }: Key): Target['pace'] {
  if (role === 'letter' || role === 'candidate') return 'flowing';
  const takesBack =
    action.kind === 'deleteBack' || action.kind === 'deleteSyllable' || action.kind === 'clearComposition';
  return takesBack ? 'repair' : undefined;
}
