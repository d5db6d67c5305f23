import type { Settings } from '../../../core/settings/settings';
import { changeSettings } from '../../stores/settings-store';
import { stringsOf } from '../../strings';
import { eyesWordsOf } from '../../strings/eyes-words';
import type { Row } from './setting-row';

/** What a calibration asks besides its points. */
export function calibrationRows(settings: Settings): Row[] {
  const words = eyesWordsOf(settings.language);
  const common = stringsOf(settings.language).settings;
  return [
    {
      id: 'calibration-turn',
      name: words.turn,
      value: settings.calibrationTurn ? common.on : common.off,
      note: words.turnSub,
      control: {
        kind: 'next',
        label: common.change,
        onPick: () => changeSettings({ calibrationTurn: !settings.calibrationTurn }),
      },
    },
  ];
}
