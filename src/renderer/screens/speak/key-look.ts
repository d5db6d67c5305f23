import {
  ArrowBigUp,
  ChevronRight,
  Delete,
  Eraser,
  Languages,
  type LucideIcon,
  Space,
  SquareSplitHorizontal,
} from 'lucide-react';
import type { Key } from '../../../core/keyboard/layout';

export interface KeyLook {
  readonly icon: LucideIcon | null;
  readonly className: string;
}

/**
 * What sets the keys apart at a glance: letters are light and without a picture; what takes something away has one
 * tone, what leads to other keys another, the rest of the functions a third.
 */
export function lookOf(key: Key): KeyLook {
  switch (key.action.kind) {
    case 'letters':
      return { icon: null, className: key.label.length > 1 ? 'group' : '' };
    case 'candidate':
      return { icon: null, className: 'word' };
    case 'text':
      return { icon: null, className: 'mark' };
    case 'deleteBack':
    case 'deleteSyllable':
      return { icon: Delete, className: 'function taking' };
    case 'clearComposition':
      return { icon: Eraser, className: 'function taking' };
    case 'showPage':
      return { icon: null, className: 'function leading' };
    case 'switchLanguage':
      return { icon: Languages, className: 'function leading' };
    case 'moreCandidates':
      return { icon: ChevronRight, className: 'function' };
    case 'space':
      return { icon: Space, className: 'function' };
    case 'shift':
      return { icon: ArrowBigUp, className: 'function' };
    case 'splitSyllable':
      return { icon: SquareSplitHorizontal, className: 'function' };
  }
}
