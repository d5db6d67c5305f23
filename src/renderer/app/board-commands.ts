import type { BoardTile, TileKey } from '../../core/boards/board';
import { inEither } from '../../core/language';
import type { Pick } from '../../core/selection/selection-state';
import { settingsStore } from '../stores/settings-store';
import { raiseCall } from './call-commands';
import { rememberSaid } from './said-memory';

import { openBoard } from './screen-commands';
import { say, sayRecorded, speakMessage } from './speech-commands';
import { clearMessage, deleteWord, insertPhrase } from './typing-commands';

/** Does what a tile is for: says its phrase at once, adds it to the message, or opens a board; `pick` by gaze. */
export function pickTile(tile: BoardTile, pick?: Pick): void {
  const { language } = settingsStore.getState();
  switch (tile.action.kind) {
    case 'speak':
      return sayTile(tile, inEither(tile.vocalization, language) || inEither(tile.label, language));
    case 'insert':
      return insertPhrase(inEither(tile.vocalization, language) || inEither(tile.label, language));
    case 'open':
      return openBoard(tile.action.boardId);
    case 'do':
      return pressTileKey(tile.action.what, pick);
  }
}

function sayTile({ sound }: BoardTile, words: string): void {
  rememberSaid(words);
  if (sound === undefined) say(words);
  else sayRecorded(sound, words);
}

function pressTileKey(key: TileKey, pick?: Pick): void {
  switch (key) {
    case 'call':
      return raiseCall('tile', pick);
    case 'home':
      return openBoard('home');
    case 'speak':
      void speakMessage();
      return;
    case 'clear':
      return clearMessage();
    case 'backspace':
      return deleteWord();
    case 'space':
      return insertPhrase(' ');
  }
}
