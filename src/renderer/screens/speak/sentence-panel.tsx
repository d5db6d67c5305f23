import type { Grid } from '../../components/tile-grid';
import { useSlice } from '../../components/use-store';
import { sentenceStore } from '../../stores/sentence-store';
import { AbbreviationPanel } from './abbreviation-panel';
import { DocumentListPanel, VersionsPanel, WastebasketPanel } from './document-panels';
import { EditPanel } from './edit-panel';
import { SaidChoices, SaidPanel } from './said-panel';
import { WholePanel } from './whole-panel';

/** What the speaker can do with sentences: edit, find, repeat, abbreviate, write at length. */
export function SentencePanel({ grid }: { readonly grid: Grid }) {
  const view = useSlice(sentenceStore, (state) => state.view);
  switch (view) {
    case 'edit':
      return <EditPanel grid={grid} />;
    case 'said':
      return <SaidPanel grid={grid} />;
    case 'choices':
      return <SaidChoices grid={grid} />;
    case 'abbreviations':
      return <AbbreviationPanel grid={grid} />;
    case 'documents':
      return <DocumentListPanel grid={grid} />;
    case 'wastebasket':
      return <WastebasketPanel grid={grid} />;
    case 'versions':
      return <VersionsPanel grid={grid} />;
    case 'whole':
      return <WholePanel grid={grid} />;
  }
}
