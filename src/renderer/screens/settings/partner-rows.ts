import type { Settings } from '../../../core/settings/settings';
import { togglePartner } from '../../app/partner-commands';
import { changeSettings } from '../../stores/settings-store';
import { stringsOf } from '../../strings';
import { voiceWordsOf } from '../../strings/voice-words';
import type { Row } from './setting-row';

const TURNS: readonly Settings['partner']['turn'][] = ['none', 'upsideDown', 'mirrored'];

/** The window for a visitor's side of the bed. */
export function partnerRows({ partner, language }: Settings, isPartnerOpen: boolean): Row[] {
  const words = voiceWordsOf(language);
  const { change } = stringsOf(language).settings;
  const next = (onPick: () => void): Row['control'] => ({ kind: 'next', label: change, onPick });
  return [
    {
      id: 'partner',
      name: words.partner,
      value: isPartnerOpen ? words.opened : words.closed,
      note: words.partnerNote,
      // Held for both: a mouse that rests where it held would pick what comes up in its place.
      control: {
        kind: 'held',
        label: isPartnerOpen ? words.close : words.open,
        onHeld: () => void togglePartner(true),
      },
    },
    {
      id: 'partner-light',
      name: words.partnerLight,
      value: partner.light ? words.light : words.dark,
      control: next(() => changeSettings({ partner: { light: !partner.light } })),
    },
    {
      id: 'partner-turn',
      name: words.partnerTurn,
      value: words.turn[partner.turn],
      control: next(() => {
        const turn = TURNS[(TURNS.indexOf(partner.turn) + 1) % TURNS.length] ?? 'none';
        changeSettings({ partner: { turn } });
      }),
    },
  ];
}
