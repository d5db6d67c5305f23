import type { Page } from 'playwright-core';
import { SETTINGS_SECTIONS, type SettingsSection } from '../../src/renderer/stores/view-store';
import { openSettings, openSettingsAt, turnToRow } from '../harness/settings-hand';
import { pick, type Shot } from './hand';

const inSettings = (section: SettingsSection, row?: string) => (page: Page) =>
  openSettingsAt(page, section, row);

const openTypingRow = (id: string) => async (page: Page) => {
  await openSettingsAt(page, 'typing', id);
  await pick(page, `${id}-next`);
};

/** A row of every page of every part of the settings, and the same for eyes that need large keys. */
const SETTINGS_PAGES = {
  eyes: ['calibrate', 'calibration-preset', 'gaze-point'],
  dwell: ['dwell-keyMs', 'dwell-yesNoMs', 'dwell-announceMs', 'adaptive-dwell'],
  typing: ['keyboard-kind', 'fuzzy'],
  sentences: ['keep-said', 'expansion-setup'],
  voice: ['rate', 'test-voice', 'voice-bank', 'voice-check'],
  screen: ['language', 'click-sound', 'partner-turn'],
  switch: ['closed-eyes', 'switch-key', 'scan-step', 'sides'],
  boards: ['edit-boards'],
  tools: ['diagnostics', 'socket-port'],
  about: ['version'],
} as const satisfies Record<SettingsSection, readonly string[]>;

/** Everything about the settings. */
export const SETTINGS_SHOTS: readonly Shot[] = [
  { name: 'settings', open: openSettings },
  { name: 'settings-coarse', settings: { tileGrid: '3x2' }, open: openSettings },
  { name: 'settings-two', settings: { tileGrid: '2x1' }, open: openSettings },
  ...SETTINGS_SECTIONS.flatMap((section) =>
    SETTINGS_PAGES[section].map((row, i) => ({
      name: `settings-${section}-${i + 1}`,
      settings: { expansion: { enabled: false, allowedOrigin: 'http://127.0.0.1:1' } },
      open: inSettings(section, row),
    })),
  ),
  { name: 'settings-dwell-coarse', settings: { tileGrid: '3x2' }, open: inSettings('dwell', 'dwell-keyMs') },
  {
    name: 'settings-dwell-two',
    settings: { tileGrid: '2x1' },
    open: inSettings('dwell', 'adaptive-dwell'),
  },
  {
    name: 'settings-eyes-two',
    settings: { tileGrid: '2x1' },
    open: inSettings('eyes', 'calibration-preset'),
  },
  {
    name: 'settings-socket',
    open: async (page) => {
      await inSettings('tools', 'socket')(page);
      await pick(page, 'socket-next');
      await turnToRow(page, 'socket-token');
    },
  },
  {
    name: 'sides',
    open: async (page) => {
      await inSettings('switch', 'sides')(page);
      await pick(page, 'sides-next');
      await page.waitForSelector('[data-sides]');
    },
  },
  {
    name: 'learnt',
    message: '请帮我翻身。今天想听一会儿京剧，声音开小一点。Tell Xiaoming that dinner is ready',
    open: async (page) => {
      await pick(page, 'speak');
      await openTypingRow('learnt')(page);
    },
  },
  {
    name: 'calls',
    open: async (page) => {
      await pick(page, 'call');
      await page.waitForTimeout(1500);
      await pick(page, 'call-cancel');
      await inSettings('switch', 'calls')(page);
      await pick(page, 'calls-next');
      await page.waitForTimeout(300);
    },
  },
  { name: 'fuzzy', open: (page) => openTypingRow('fuzzy')(page) },
];
