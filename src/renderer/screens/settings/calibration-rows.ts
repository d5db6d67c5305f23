import type { Settings } from '../../../core/settings/settings';
import { EYES_CHOICES } from '../../../core/vision/eyes-used';
import { changeSettings } from '../../stores/settings-store';
import { stringsOf } from '../../strings';
import { eyesWordsOf } from '../../strings/eyes-words';
import type { Row } from './setting-row';

/** What a calibration asks besides its points. */
export function calibrationRows(settings: Settings): Row[] {
  const words = eyesWordsOf(settings.language);
  const common = stringsOf(settings.language).settings;
  const nextEyes =
    EYES_CHOICES[(EYES_CHOICES.indexOf(settings.eyes) + 1) % EYES_CHOICES.length] ?? 'automatic';
  return [
    {
      id: 'eyes-used',
      name: words.eyesUsed,
      value: words.eyes[settings.eyes],
      note: words.eyesUsedSub,
      control: { kind: 'next', label: common.change, onPick: () => changeSettings({ eyes: nextEyes }) },
    },
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
