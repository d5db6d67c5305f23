import {
  ArrowLeftToLine,
  ArrowRightToLine,
  Check,
  ChevronLeft,
  ChevronRight,
  ClipboardCopy,
  CornerDownLeft,
  Delete,
  FileDown,
  FolderClosed,
  History,
  Keyboard,
  MessageSquareText,
  MoveDown,
  MoveUp,
  Sparkles,
  Trash2,
} from 'lucide-react';
import {
  deleteWordBack,
  deleteWordForward,
  moveCaretByLine,
  moveCaretByWord,
  moveCaretToEnd,
} from '../../../core/text/message-editor';
import { draftOf } from '../../../core/text/typing-state';
import {
  closeDocument,
  exportText,
  openVersions,
  putDocumentAway,
  readNextSentence,
} from '../../app/document-commands';
import { openWhole } from '../../app/expansion-commands';
import { copyMessage } from '../../app/said-commands';
import { openBoard } from '../../app/screen-commands';
import { editText, moveCaret, startNewLine } from '../../app/typing-commands';
import type { Grid, TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { sentenceStore } from '../../stores/sentence-store';
import { settingsStore } from '../../stores/settings-store';
import { typingStore } from '../../stores/typing-store';
import { show } from '../../stores/view-store';
import { sentenceWordsOf } from '../../strings/sentence-words';
import { useConfirmed } from './confirmed-tile';
import { pageKeys } from './page-keys';
import { type PagedText, TextAndKeys } from './text-and-keys';

/** What is written, whole and large, with the caret that goes by words; of a document also what is done with it. */
export function EditPanel({ grid }: { readonly grid: Grid }) {
  const words = sentenceWordsOf(useLanguage());
  const { text, caret } = useSlice(typingStore, ({ typing }) => draftOf(typing));
  const isDocument = useSlice(typingStore, ({ desk }) => desk.kind === 'document');
  const doneId = useSlice(sentenceStore, (state) => state.doneId);
  const canExpand = useSlice(settingsStore, ({ expansion }) => expansion.enabled);
  const confirmed = useConfirmed();
  const hasLines = text.includes('\n');

  /** A tile that says for a moment that it has done its work. */
  const signed = (tile: TileSpec, done: string): TileSpec =>
    doneId === tile.id ? { ...tile, label: done, icon: Check } : tile;
  const keysFor = (paged: PagedText): TileSpec[] => [
    {
      id: 'edit-type',
      label: words.type,
      icon: Keyboard,
      onPick: () => show({ panel: 'keyboard', page: 0 }),
    },
    {
      id: 'edit-left',
      label: words.wordLeft,
      icon: ChevronLeft,
      onPick: () => moveCaret((draft) => moveCaretByWord(draft, -1)),
    },
    {
      id: 'edit-right',
      label: words.wordRight,
      icon: ChevronRight,
      onPick: () => moveCaret((draft) => moveCaretByWord(draft, 1)),
    },
    { id: 'edit-delete', label: words.deleteBefore, icon: Delete, onPick: () => editText(deleteWordBack) },
    ...pageKeys(paged, words),
    ...(isDocument
      ? [
          {
            id: 'edit-read',
            label: words.readSentence,
            icon: MessageSquareText,
            mustLeaveBeforeRepeat: true,
            onPick: readNextSentence,
          },
        ]
      : []),
    {
      id: 'edit-start',
      label: words.toStart,
      icon: ArrowLeftToLine,
      onPick: () => moveCaret((draft) => moveCaretToEnd(draft, -1)),
    },
    {
      id: 'edit-end',
      label: words.toEnd,
      icon: ArrowRightToLine,
      onPick: () => moveCaret((draft) => moveCaretToEnd(draft, 1)),
    },
    ...(hasLines
      ? [
          {
            id: 'edit-up',
            label: words.lineUp,
            icon: MoveUp,
            onPick: () => moveCaret((draft) => moveCaretByLine(draft, -1)),
          },
          {
            id: 'edit-down',
            label: words.lineDown,
            icon: MoveDown,
            onPick: () => moveCaret((draft) => moveCaretByLine(draft, 1)),
          },
        ]
      : []),
    {
      id: 'edit-delete-after',
      label: words.deleteAfter,
      icon: Delete,
      className: 'mirrored',
      onPick: () => editText(deleteWordForward),
    },
    ...(isDocument
      ? [{ id: 'edit-line', label: words.newLine, icon: CornerDownLeft, onPick: startNewLine }]
      : []),
    signed(
      {
        id: 'edit-copy',
        label: words.copy,
        icon: ClipboardCopy,
        mustLeaveBeforeRepeat: true,
        onPick: () => void copyMessage('edit-copy'),
      },
      words.copied,
    ),
    ...(canExpand ? [{ id: 'edit-whole', label: words.whole, icon: Sparkles, onPick: openWhole }] : []),
    ...(isDocument
      ? [
          signed(
            {
              id: 'edit-export',
              label: words.export,
              icon: FileDown,
              mustLeaveBeforeRepeat: true,
              onPick: () => void exportText('edit-export'),
            },
            words.exported,
          ),
          { id: 'edit-versions', label: words.versions, icon: History, onPick: () => void openVersions() },
          confirmed(
            {
              id: 'edit-away',
              label: words.putAway,
              icon: Trash2,
              onPick: () => void putDocumentAway(),
            },
            words.putAwayConfirm,
          ),
          {
            id: 'edit-close',
            label: words.closeDocument,
            icon: FolderClosed,
            onPick: () => void closeDocument(),
          },
        ]
      : [{ id: 'edit-done', label: words.done, icon: Check, onPick: () => openBoard('home') }]),
  ];
  return <TextAndKeys grid={grid} text={text} caret={caret} keys={keysFor} />;
}
