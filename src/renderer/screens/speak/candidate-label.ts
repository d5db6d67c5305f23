import type { Candidate } from '../../../core/keyboard/composition';

/** A syllable that only says what the letters mean is no text yet, and looks like it. */
export const labelOf = ({ kind, text }: Candidate): string => (kind === 'spelling' ? `${text} …` : text);
