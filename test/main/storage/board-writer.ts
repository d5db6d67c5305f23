import { Problems } from '../../../src/main/problems';
import { BoardStore } from '../../../src/main/storage/board-store';
import { KILL_BOARDS, killTestChanges } from './board-kill-changes';

/** Saves boards without pause until it is killed, and prints the number of each save once it is acknowledged. */
const [folder, firstNumber] = process.argv.slice(2);
if (folder === undefined || firstNumber === undefined) throw new Error('usage: board-writer FOLDER FIRST');

const files = { journalFile: `${folder}/boards.journal`, snapshotsDir: `${folder}/snapshots` };
const store = await BoardStore.open(files, [], new Problems(), () => new Date());
for (let number = Number(firstNumber); ; number++) {
  // Now and then an import, which keeps a snapshot first.
  const reason = number % (KILL_BOARDS * 3) === 0 ? 'import' : 'edit';
  await store.save({ reason, changes: killTestChanges(number) });
  process.stdout.write(`${number}\n`);
}
