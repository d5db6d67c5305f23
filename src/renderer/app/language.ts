import { addProblem } from '../stores/view-store';
import { LanguageClient } from '../language/language-client';

/** The decoders' worker. One per window. */
export const languageClient = new LanguageClient({
  onProblem: (code, detail) => addProblem({ code, detail }),
});
