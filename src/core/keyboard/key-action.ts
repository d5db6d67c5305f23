/** What a key does. One union for every keyboard, so that gaze, mouse, switch and keyboard share the commands. */
export type KeyAction =
  /** One of these letters (`a`, or `abc` on a nine-key board), lower case. */
  | { readonly kind: 'letters'; readonly letters: string }
  /** Text put in as it is: digits, punctuation. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'space' }
  /** Deletes a letter of the composition, or else the last word or character before the caret. */
  | { readonly kind: 'deleteBack' }
  | { readonly kind: 'deleteSyllable' }
  | { readonly kind: 'clearComposition' }
  /** Forces a syllable border in the composition. */
  | { readonly kind: 'splitSyllable' }
  | { readonly kind: 'moreCandidates' }
  | { readonly kind: 'shift' }
  | { readonly kind: 'switchLanguage' }
  | { readonly kind: 'showPage'; readonly page: 'letters' | 'words' | 'symbols' }
  /** Commits the candidate in this place of the page of candidates, from 0. */
  | { readonly kind: 'candidate'; readonly index: number };
