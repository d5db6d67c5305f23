import { ArrowLeft, Settings } from 'lucide-react';
import { openScreen, openSettings } from '../../app/screen-commands';
import { EdgeKey } from '../../components/edge-key';
import { TileGrid } from '../../components/tile-grid';
import { useLayoutChoice } from '../../components/use-layout-choice';
import { useLanguage, useSlice } from '../../components/use-store';
import { SETTINGS_SECTIONS, type SettingsSection, show, viewStore } from '../../stores/view-store';
import { settingsWordsOf } from '../../strings/settings-words';
import { CarerDialogs } from '../carer/carer-dialogs';
import { SECTION_ICONS, useSectionRows } from './sections';
import { PagedRows, SettingsFrame } from './paged-rows';

/** Everything that can be set: first what it is about, then rows in steps large enough for the eyes. No scrolling. */
export function SettingsScreen() {
  const section = useSlice(viewStore, (view) => view.settingsSection);
  return section === null ? <SectionChoice /> : <SectionRows key={section} section={section} />;
}

/** The parts of the settings as tiles, on the grid that this user can hit. */
function SectionChoice() {
  const words = settingsWordsOf(useLanguage());
  const { grid } = useLayoutChoice();
  const page = useSlice(viewStore, (view) => view.page);
  const tiles = SETTINGS_SECTIONS.map((section) => ({
    id: `section-${section}`,
    label: words.sections[section],
    icon: SECTION_ICONS[section],
    onPick: () => openSettings(section),
  }));
  return (
    <SettingsFrame
      icon={Settings}
      title={words.title}
      keys={
        <EdgeKey id="back" icon={ArrowLeft} label={words.backToSpeak} onPick={() => openScreen('speak')} />
      }
    >
      <TileGrid grid={grid} page={page} tiles={tiles} />
    </SettingsFrame>
  );
}

function SectionRows({ section }: { readonly section: SettingsSection }) {
  const words = settingsWordsOf(useLanguage());
  const page = useSlice(viewStore, (view) => view.settingsPage);
  return (
    <>
      <PagedRows
        icon={SECTION_ICONS[section]}
        title={words.sections[section]}
        rows={useSectionRows(section)}
        page={page}
        onTurn={(settingsPage) => show({ settingsPage })}
        onBack={() => openSettings()}
      />
      <CarerDialogs />
    </>
  );
}
