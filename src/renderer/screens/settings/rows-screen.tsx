import { AudioLines, BellRing, BookOpen, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PastCall } from '../../../core/call/call-history';
import { openScreen } from '../../app/screen-commands';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { learntStore } from '../../stores/learnt-store';
import { settingsStore } from '../../stores/settings-store';
import { show } from '../../stores/view-store';
import { carerWordsOf } from '../../strings/carer-words';
import { learningWordsOf } from '../../strings/learning-words';
import { pastCallRows } from './call-rows';
import { PagedRows } from './paged-rows';
import type { Row } from './setting-row';
import { fuzzyRows, learntRows } from './typing-rows';

/** What was learnt, to be forgotten. */
export function LearntScreen() {
  const settings = useSlice(settingsStore, (state) => state);
  const entries = useSlice(learntStore, (state) => state.entries);
  const words = learningWordsOf(useLanguage());
  return <RowsScreen icon={BookOpen} title={words.learnt} rows={learntRows(settings, entries, Date.now())} />;
}

/** The sounds that are mixed up. */
export function FuzzyScreen() {
  const strings = useStrings();
  const settings = useSlice(settingsStore, (state) => state);
  const words = learningWordsOf(useLanguage());
  return <RowsScreen icon={AudioLines} title={words.fuzzy} rows={fuzzyRows(settings, strings)} />;
}

/** The calls of the last days. */
export function CallsScreen() {
  const language = useLanguage();
  const [calls, setCalls] = useState<readonly PastCall[] | null>([]);
  useEffect(() => {
    let isCurrent = true;
    window.app.listCalls().then(
      (past) => isCurrent && setCalls(past),
      () => isCurrent && setCalls(null),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <RowsScreen icon={BellRing} title={carerWordsOf(language).calls} rows={pastCallRows(calls, language)} />
  );
}

/** Pages of rows below a part of the settings, to which they lead back. */
function RowsScreen(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly rows: readonly Row[];
}) {
  const [page, setPage] = useState(0);
  const turn = (next: number) => {
    setPage(next);
    show({});
  };
  return <PagedRows {...props} page={page} onTurn={turn} onBack={() => openScreen('settings')} />;
}
