import type { Language } from '../../core/language';
import type { SettingsSection } from '../stores/view-store';

/** Words of the settings' frame: their parts, and the keys that turn pages. */
export interface SettingsWords {
  readonly title: string;
  readonly sections: Readonly<Record<SettingsSection, string>>;
  readonly backToSpeak: string;
  readonly back: string;
  readonly previousPage: string;
  readonly nextPage: string;
}

const zh: SettingsWords = {
  title: '设置',
  sections: {
    eyes: '眼睛',
    dwell: '停留',
    typing: '打字',
    sentences: '句子',
    voice: '声音',
    screen: '屏幕',
    switch: '呼叫与开关',
    boards: '照顾者',
    tools: '工具',
    about: '关于',
  },
  backToSpeak: '返回说话',
  back: '返回设置',
  previousPage: '上一页',
  nextPage: '下一页',
};

const en: SettingsWords = {
  title: 'Settings',
  sections: {
    eyes: 'Eyes',
    dwell: 'Dwell time',
    typing: 'Typing',
    sentences: 'Sentences',
    voice: 'Voice',
    screen: 'Screen',
    switch: 'Call and switch',
    boards: 'Carer',
    tools: 'Tools',
    about: 'About',
  },
  backToSpeak: 'Back',
  back: 'All settings',
  previousPage: 'Previous',
  nextPage: 'Next',
};

export const settingsWordsOf = (language: Language): SettingsWords => ({ zh, en })[language];
