import { Problems } from '../../../src/main/problems';
import { DraftStore } from '../../../src/main/storage/draft-store';

/** Saves drafts without pause until it is killed, and prints the number of each one once it is acknowledged. */
const [path, firstNumber] = process.argv.slice(2);
if (path === undefined || firstNumber === undefined) throw new Error('usage: draft-writer PATH FIRST_NUMBER');

const store = await DraftStore.open(path, new Problems(), new Date());
for (let number = Number(firstNumber); ; number++) {
  await store.save({ text: `${number} ${'我想喝水'.repeat(number % 200)}`, caret: 0 });
  process.stdout.write(`${number}\n`);
}
