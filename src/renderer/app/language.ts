import { LanguageClient } from '../language/language-client';

/** The decoders' worker. One per window. */
export const languageClient = new LanguageClient();
