import type { BoardTile } from '../../core/boards/board';
import { settingsStore } from '../stores/settings-store';
import { openBoard } from './screen-commands';
import { say } from './speech-commands';
import { insertPhrase } from './typing-commands';

/** Does what a tile is for: says its phrase at once, adds it to the message, or opens a board. */
export function pickTile(tile: BoardTile): void {
  const { language } = settingsStore.getState();
  switch (tile.action.kind) {
    case 'speak':
      return say(tile.vocalization[language] || tile.label[language]);
    case 'insert':
      return insertPhrase(tile.vocalization[language] || tile.label[language]);
    case 'open':
      return openBoard(tile.action.boardId);
  }
}
