import { ClipboardCopy, ClipboardCheck, FileText, MessageSquareQuote, TextCursor } from 'lucide-react';
import { openDocuments } from '../../app/document-commands';
import { copyMessage, openSaid } from '../../app/said-commands';
import { openSentences } from '../../app/screen-commands';
import type { TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { sentenceStore } from '../../stores/sentence-store';
import { sentenceWordsOf } from '../../strings/sentence-words';

/** The ways from the menu to one's own words: edit them, say them again, write at length, take them elsewhere. */
export function useSentenceMenu(): TileSpec[] {
  const words = sentenceWordsOf(useLanguage());
  const isCopied = useSlice(sentenceStore, (state) => state.doneId === 'menu-copy');
  return [
    { id: 'menu-said', label: words.said, icon: MessageSquareQuote, onPick: openSaid },
    { id: 'menu-edit', label: words.edit, icon: TextCursor, onPick: () => openSentences('edit') },
    { id: 'menu-documents', label: words.documents, icon: FileText, onPick: openDocuments },
    {
      id: 'menu-copy',
      label: isCopied ? words.copied : words.copy,
      icon: isCopied ? ClipboardCheck : ClipboardCopy,
      mustLeaveBeforeRepeat: true,
      onPick: () => void copyMessage('menu-copy'),
    },
  ];
}
