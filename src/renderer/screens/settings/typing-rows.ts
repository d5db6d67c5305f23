import { KEYBOARD_KINDS } from '../../../core/keyboard/layout';
import { learntKey, type LearntEntry, weightAt } from '../../../core/learning/learnt';
import { FUZZY_PAIRS } from '../../../core/pinyin/fuzzy';
import type { Settings } from '../../../core/settings/settings';
import { forgetLearnt } from '../../app/learning';
import { openScreen } from '../../app/screen-commands';
import { changeSettings } from '../../stores/settings-store';
import type { Strings } from '../../strings';
import { keyboardWordsOf } from '../../strings/keyboard-words';
import { learningWordsOf } from '../../strings/learning-words';
import type { Row } from './setting-row';

const KEYBOARDS: readonly Settings['keyboard'][] = ['auto', ...KEYBOARD_KINDS];

/** The keyboard, what it offers, whether is learnt, and the ways to what was learnt and to the sounds that are mixed up. */
export function typingRows(settings: Settings, strings: Strings, learntCount: number): Row[] {
  const words = learningWordsOf(settings.language);
  const mixedUp = FUZZY_PAIRS.filter((pair) => settings.fuzzyPinyin[pair]).map((pair) => words.pair[pair]);
  const keys = keyboardWordsOf(settings.language);
  const nextKeyboard = KEYBOARDS[(KEYBOARDS.indexOf(settings.keyboard) + 1) % KEYBOARDS.length] ?? 'auto';
  return [
    {
      id: 'keyboard-kind',
      name: strings.settings.keyboard,
      value: keys.keyboards[settings.keyboard],
      control: {
        kind: 'next',
        label: strings.settings.change,
        onPick: () => changeSettings({ keyboard: nextKeyboard }),
      },
    },
    {
      id: 'offers',
      name: keys.offers,
      value: settings.offers ? strings.settings.on : strings.settings.off,
      note: keys.offersSub,
      control: {
        kind: 'next',
        label: strings.settings.change,
        onPick: () => changeSettings({ offers: !settings.offers }),
      },
    },
    {
      id: 'learning',
      name: words.learning,
      value: settings.learning ? strings.settings.on : strings.settings.off,
      note: words.learningSub,
      control: {
        kind: 'next',
        label: strings.settings.change,
        onPick: () => changeSettings({ learning: !settings.learning }),
      },
    },
    {
      id: 'learnt',
      name: words.learnt,
      value: String(learntCount),
      note: words.learntSub,
      control: { kind: 'next', label: words.open, onPick: () => openScreen('learnt') },
    },
    {
      id: 'fuzzy',
      name: words.fuzzy,
      value: mixedUp.length === 0 ? words.fuzzyNone : String(mixedUp.length),
      note: words.fuzzySub,
      control: { kind: 'next', label: words.open, onPick: () => openScreen('fuzzy') },
    },
  ];
}

/** Everything that was learnt, the last said first; each can be forgotten, and all together. */
export function learntRows(settings: Settings, entries: readonly LearntEntry[], nowMs: number): Row[] {
  const words = learningWordsOf(settings.language);
  if (entries.length === 0) {
    return [{ id: 'learnt-none', name: words.none, note: words.noneSub, control: { kind: 'none' } }];
  }
  const rows = [...entries].reverse().map((entry): Row => ({
    id: `learnt-${learntKey(entry)}`,
    name: entry.text,
    note: `${Math.max(1, Math.round(weightAt(entry, nowMs)))} ${words.times}`,
    control: {
      kind: 'confirmed',
      label: words.forget,
      confirm: words.forgetSure,
      onPick: () => forgetLearnt([{ language: entry.language, text: entry.text }]),
    },
  }));
  const all: Row = {
    id: 'learnt-all',
    name: words.forgetAll,
    note: words.forgetAllSub,
    control: {
      kind: 'confirmed',
      label: words.forgetAll,
      confirm: words.forgetSure,
      onPick: () => forgetLearnt('all'),
    },
  };
  return [...rows, all];
}

/** Every pair of sounds that can be mixed up. */
export function fuzzyRows(settings: Settings, strings: Strings): Row[] {
  const words = learningWordsOf(settings.language);
  return FUZZY_PAIRS.map((pair) => ({
    id: `fuzzy-${pair}`,
    name: words.pair[pair],
    value: settings.fuzzyPinyin[pair] ? strings.settings.on : strings.settings.off,
    control: {
      kind: 'next',
      label: strings.settings.change,
      onPick: () => changeSettings({ fuzzyPinyin: { [pair]: !settings.fuzzyPinyin[pair] } }),
    },
  }));
}
