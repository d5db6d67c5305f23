import { useLanguage } from '../../components/use-store';
import { boardWordsOf } from '../../strings/board-words';

/** The words of the editor in the language of the interface. */
export const useBoardWords = () => boardWordsOf(useLanguage());
