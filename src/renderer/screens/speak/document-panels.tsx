import { ArrowLeft, FilePlus2, FileText, History, Trash2, Undo2 } from 'lucide-react';
import type { DocumentInfo } from '../../../core/sentences/document';
import { empty, newDocument, openDocument, openDocuments, restoreVersion } from '../../app/document-commands';
import { openSentences } from '../../app/screen-commands';
import type { Grid, TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { sentenceStore } from '../../stores/sentence-store';
import { timeWords } from '../../strings/time-words';
import { sentenceWordsOf } from '../../strings/sentence-words';
import { useConfirmed } from './confirmed-tile';
import { ListAndKeys } from './list-and-keys';
import { SENTENCE_EM, shortened } from '../../components/shortened';

function useDocumentWords() {
  const language = useLanguage();
  const words = sentenceWordsOf(language);
  const titleOf = ({ title }: DocumentInfo) => shortened(title === '' ? words.untitled : title, SENTENCE_EM);
  const subOf = (atMs: number, length: number) =>
    `${timeWords(atMs, language)} · ${length} ${words.characters}`;
  return { words, titleOf, subOf };
}

/** Letters and other long texts, the latest first. */
export function DocumentListPanel({ grid }: { readonly grid: Grid }) {
  const { words, titleOf, subOf } = useDocumentWords();
  const documents = useSlice(sentenceStore, (state) => state.documents);
  const kept = documents.filter(({ isDeleted }) => !isDeleted);
  const list = kept.map((document): TileSpec => ({
    id: `document-${document.id}`,
    label: titleOf(document),
    sub: subOf(document.changedAtMs, document.length),
    icon: FileText,
    className: 'sentence',
    onPick: () => void openDocument(document.id),
  }));
  const keys: TileSpec[] = [
    { id: 'document-new', label: words.newDocument, icon: FilePlus2, onPick: newDocument },
    ...(kept.length < documents.length
      ? [
          {
            id: 'document-wastebasket',
            label: words.wastebasket,
            icon: Trash2,
            onPick: () => openSentences('wastebasket'),
          },
        ]
      : []),
  ];
  return <ListAndKeys grid={grid} list={list} keys={keys} emptyWords={words.documentEmpty} />;
}

/** Documents that were put away: each is fetched back, or erased for good by two looks. */
export function WastebasketPanel({ grid }: { readonly grid: Grid }) {
  const { words, titleOf } = useDocumentWords();
  const documents = useSlice(sentenceStore, (state) => state.documents);
  const confirmed = useConfirmed();
  const list = documents
    .filter(({ isDeleted }) => isDeleted)
    .flatMap((document): TileSpec[] => [
      {
        id: `back-${document.id}`,
        label: titleOf(document),
        sub: words.fetchBack,
        icon: Undo2,
        className: 'sentence',
        onPick: () => void empty(document.id, 'back'),
      },
      confirmed(
        {
          id: `erase-${document.id}`,
          label: words.erase,
          sub: titleOf(document),
          icon: Trash2,
          className: 'sentence',
          onPick: () => void empty(document.id, 'erased'),
        },
        words.eraseConfirm,
      ),
    ]);
  const keys: TileSpec[] = [
    { id: 'wastebasket-close', label: words.back, icon: ArrowLeft, onPick: openDocuments },
  ];
  return <ListAndKeys grid={grid} list={list} keys={keys} emptyWords={words.wastebasketNone} />;
}

/** Former states of the open document. */
export function VersionsPanel({ grid }: { readonly grid: Grid }) {
  const { words, subOf } = useDocumentWords();
  const versions = useSlice(sentenceStore, (state) => state.versions);
  const list = versions.map(({ id, atMs, length, ending }): TileSpec => ({
    id: `version-${id}`,
    label: `…${shortened(ending, SENTENCE_EM)}`,
    sub: subOf(atMs, length),
    icon: History,
    className: 'sentence',
    dwellClass: 'destructive',
    onPick: () => void restoreVersion(id),
  }));
  const keys: TileSpec[] = [
    { id: 'version-close', label: words.back, icon: ArrowLeft, onPick: () => openSentences('edit') },
  ];
  return <ListAndKeys grid={grid} list={list} keys={keys} emptyWords={words.versionsNone} />;
}
