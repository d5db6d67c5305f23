import { Problems } from '../../../src/main/problems';
import { DocumentStore } from '../../../src/main/storage/document-store';

/** Saves a document without pause until it is killed, and prints the number of each save once it is acknowledged. */
const [folder, firstNumber] = process.argv.slice(2);
if (folder === undefined || firstNumber === undefined)
  throw new Error('usage: document-writer FOLDER FIRST_NUMBER');

const store = new DocumentStore(folder, new Problems(), () => new Date());
await store.open('d-letter');
for (let number = Number(firstNumber); ; number++) {
  await store.save('d-letter', { text: `${number} ${'亲爱的女儿'.repeat(number % 300)}`, caret: 0 });
  process.stdout.write(`${number}\n`);
}
