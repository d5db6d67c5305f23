import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { starterFiles, symbolList } from './starter';

/** Writes `resources/boards/*.obf` and `resources/symbols.json` from the tables. */
const resourcesDir = new URL('../../resources/', import.meta.url);
const boardsDir = new URL('boards/', resourcesDir);
const files = starterFiles();
mkdirSync(boardsDir, { recursive: true });
for (const name of readdirSync(boardsDir)) if (!files.has(name)) rmSync(new URL(name, boardsDir));
for (const [name, text] of files) writeFileSync(new URL(name, boardsDir), text);
writeFileSync(new URL('symbols.json', resourcesDir), symbolList(files));
console.log(`${files.size} boards written`);
