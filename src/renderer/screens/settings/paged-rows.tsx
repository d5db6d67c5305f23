import { ArrowLeft, ChevronDown, ChevronUp, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { CallKey } from '../../components/call-key';
import { EdgeKey } from '../../components/edge-key';
import { isCoarse } from '../../components/fitted-grid';
import { useLayoutChoice } from '../../components/use-layout-choice';
import { useLanguage } from '../../components/use-store';
import { settingsWordsOf } from '../../strings/settings-words';
import { type Row, SettingRow } from './setting-row';

/** Rows of a page: as many as the user's grid has, and never more than keep steps that any eyes can hit. */
const MOST_ROWS = 4;
/** A grid of two halves has no room for a key that turns back: pages go round. */
const CELLS_OF_HALVES = 2;

/** Where one is, the keys that are always there, and beside them what is to be chosen. */
export function SettingsFrame(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Which page of how many, when there are several. */
  readonly sub?: string;
  readonly keys: ReactNode;
  readonly children: ReactNode;
}) {
  const { grid } = useLayoutChoice();
  const Icon = props.icon;
  return (
    <main className={`settings ${isCoarse(grid) ? 'coarse' : ''}`}>
      <header className="settings-title">
        <Icon aria-hidden />
        <h1>{props.title}</h1>
        {props.sub === undefined ? null : <span className="sub">{props.sub}</span>}
      </header>
      <nav className="settings-nav">
        {props.keys}
        <CallKey />
      </nav>
      {props.children}
    </main>
  );
}

/** Pages of rows, turned by keys, never scrolled. */
export function PagedRows(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly page: number;
  readonly onTurn: (page: number) => void;
  readonly onBack: () => void;
}) {
  const { rows } = props;
  const words = settingsWordsOf(useLanguage());
  const { grid } = useLayoutChoice();
  const pages = Math.max(1, Math.ceil(rows.length / Math.min(MOST_ROWS, grid.rows)));
  // Pages of about equal length: no page with a single row.
  const rowsPerPage = Math.max(1, Math.ceil(rows.length / pages));
  // The last page may have gone with what was forgotten.
  const page = Math.min(props.page, pages - 1);
  const turn = (by: number) => props.onTurn((page + by + pages) % pages);
  const firstRowOf = (at: number) => Math.ceil((rows.length * at) / pages);
  const hasBefore = grid.columns * grid.rows > CELLS_OF_HALVES;
  return (
    <SettingsFrame
      icon={props.icon}
      title={props.title}
      {...(pages > 1 ? { sub: `${page + 1} / ${pages}` } : {})}
      keys={
        <>
          <EdgeKey id="back" icon={ArrowLeft} label={words.back} onPick={props.onBack} />
          {hasBefore ? (
            <EdgeKey
              id="page-before"
              icon={ChevronUp}
              label={words.previousPage}
              disabled={pages === 1}
              onPick={() => turn(-1)}
            />
          ) : null}
          <EdgeKey
            id="page-next"
            icon={ChevronDown}
            label={words.nextPage}
            disabled={pages === 1}
            onPick={() => turn(1)}
          />
        </>
      }
    >
      <section
        className={`settings-rows ${rowsPerPage === 1 ? 'single' : ''}`}
        style={{ gridTemplateRows: `repeat(${rowsPerPage}, minmax(0, 1fr))` }}
      >
        {rows.slice(firstRowOf(page), firstRowOf(page + 1)).map((row) => (
          <SettingRow key={row.id} row={row} />
        ))}
      </section>
    </SettingsFrame>
  );
}
