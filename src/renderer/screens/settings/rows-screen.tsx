import { ArrowLeft, BellRing, ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { raiseCall } from '../../app/call-commands';
import { openScreen } from '../../app/screen-commands';
import { EdgeKey } from '../../components/edge-key';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { learntStore } from '../../stores/learnt-store';
import { settingsStore } from '../../stores/settings-store';
import { show } from '../../stores/view-store';
import { learningWordsOf } from '../../strings/learning-words';
import { type Row, SettingRow } from './setting-row';
import { fuzzyRows, learntRows } from './typing-rows';

const ROWS_PER_PAGE = 4;

/** What was learnt, to be forgotten. */
export function LearntScreen() {
  const settings = useSlice(settingsStore, (state) => state);
  const entries = useSlice(learntStore, (state) => state.entries);
  return <RowsScreen rows={learntRows(settings, entries, Date.now())} />;
}

/** The sounds that are mixed up. */
export function FuzzyScreen() {
  const strings = useStrings();
  const settings = useSlice(settingsStore, (state) => state);
  return <RowsScreen rows={fuzzyRows(settings, strings)} />;
}

/** Pages of rows below the settings: turned by keys, never scrolled. */
function RowsScreen({ rows }: { readonly rows: readonly Row[] }) {
  const words = learningWordsOf(useLanguage());
  const strings = useStrings();
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  // The last page may have gone with what was forgotten.
  const page = Math.min(wanted, pages - 1);
  const turn = (by: number) => {
    setPage((page + by + pages) % pages);
    show({});
  };
  const sub = `${page + 1}/${pages}`;
  return (
    <main className="settings">
      <nav className="settings-nav">
        <EdgeKey id="back" icon={ArrowLeft} label={words.back} onPick={() => openScreen('settings')} />
        <EdgeKey
          id="page-before"
          icon={ChevronUp}
          label={words.previousPage}
          disabled={pages === 1}
          onPick={() => turn(-1)}
        />
        <EdgeKey
          id="page-next"
          icon={ChevronDown}
          label={words.nextPage}
          sub={sub}
          disabled={pages === 1}
          onPick={() => turn(1)}
        />
        <EdgeKey
          id="call"
          icon={BellRing}
          label={strings.call}
          className="call"
          dwellClass="call"
          onPick={() => raiseCall('tile')}
        />
      </nav>
      <section
        className="settings-rows"
        style={{ gridTemplateRows: `repeat(${ROWS_PER_PAGE}, minmax(0, 1fr))` }}
      >
        {rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE).map((row) => (
          <SettingRow key={row.id} row={row} />
        ))}
      </section>
    </main>
  );
}
