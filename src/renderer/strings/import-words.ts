import type { ImportNote, ImportNoteCode } from '../../core/boards/import-note';
import type { ObfReason } from '../../core/boards/obf';
import type { Language } from '../../core/language';

type Sentences = Readonly<Record<ImportNoteCode, (note: Required<ImportNote>) => string>>;

const zh: Sentences = {
  otherFormat: ({ detail }) => `文件的格式是 ${detail}，按 open-board-0.1 读取。`,
  tileLeftOut: ({ name, detail }) => `第 ${name} 个格子没有读入：${detail === '' ? '内容' : detail} 有错。`,
  tileTwice: ({ name }) => `第 ${name} 个格子没有读入：编号重复。`,
  tileWithoutWords: ({ name }) => `格子“${name}”没有读入：没有文字。`,
  gridMissing: () => '没有行列信息，格子按文件里的次序排列。',
  gridUnknownTiles: ({ count }) => `行列里提到的 ${count} 个格子，文件里没有。`,
  gridForgottenTiles: ({ count }) => `行列以外的 ${count} 个格子，排在最后。`,
  actionsLost: ({ name, detail }) => `格子“${name}”还有别的功能，这里做不到：${detail}。`,
  linkLost: ({ name }) => `格子“${name}”要打开的短语板找不到，现在只说话。`,
  linkOutside: ({ name }) => `格子“${name}”要打开的短语板不在这个文件里，现在只说话。`,
  wordsCut: ({ name, count }) => `“${name}”的文字超过 ${count} 个字，后面的没有读入。`,
  wordsMissing: ({ detail }) => `有些文字没有${detail === 'zh' ? '中文' : '英文'}。`,
  pictureLost: ({ name }) => `“${name}”的图片没有读入。`,
  pictureOnline: ({ name }) => `“${name}”的图片在网上；本程序不上网，没有读入。`,
  pictureRefused: ({ name, detail }) => `“${name}”的图片没有读入：${zhRefusal(detail)}。`,
  soundLost: ({ name }) => `“${name}”的录音没有读入。`,
  boardLeftOut: ({ name, detail }) => `短语板“${name}”没有读入：${reasonSentence(detail, 'zh')}`,
  boardTwice: ({ name }) => `短语板“${name}”没有读入：编号重复。`,
  fileMissing: ({ name }) => `压缩包里缺少“${name}”。`,
};

const en: Sentences = {
  otherFormat: ({ detail }) => `The format is ${detail}, read as open-board-0.1.`,
  tileLeftOut: ({ name, detail }) =>
    `Tile ${name} was left out: ${detail === '' ? 'it is not an object' : `its "${detail}" is missing or wrong`}.`,
  tileTwice: ({ name }) => `Tile ${name} was left out: its id is used twice.`,
  tileWithoutWords: ({ name }) => `Tile "${name}" was left out: it has no words.`,
  gridMissing: () => 'The grid is missing or wrong; the tiles stand in the order of the file.',
  gridUnknownTiles: ({ count }) => `The grid names ${tiles(count)} that the file does not hold.`,
  gridForgottenTiles: ({ count }) => `${tiles(count)} outside the grid now come last.`,
  actionsLost: ({ name, detail }) => `Tile "${name}" did more than is possible here: ${detail}.`,
  linkLost: ({ name }) => `Tile "${name}" opens a board that cannot be found; now it only speaks.`,
  linkOutside: ({ name }) => `Tile "${name}" opens a board that is not in the file; now it only speaks.`,
  wordsCut: ({ name, count }) => `The words of "${name}" are longer than ${count} characters and were cut.`,
  wordsMissing: ({ detail }) => `Some words are missing in ${detail === 'zh' ? 'Chinese' : 'English'}.`,
  pictureLost: ({ name }) => `The picture of "${name}" was not taken over.`,
  pictureOnline: ({ name }) => `The picture of "${name}" is on the internet, where this program never goes.`,
  pictureRefused: ({ name, detail }) => `The picture of "${name}" was not taken over: ${enRefusal(detail)}.`,
  soundLost: ({ name }) => `The recording of "${name}" was not taken over.`,
  boardLeftOut: ({ name, detail }) => `Board "${name}" was left out: ${reasonSentence(detail, 'en')}`,
  boardTwice: ({ name }) => `Board "${name}" was left out: its id is used twice.`,
  fileMissing: ({ name }) => `"${name}" is missing in the archive.`,
};

const tiles = (count: number): string => `${count} ${count === 1 ? 'tile' : 'tiles'}`;

const REFUSALS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  script: { zh: '里面有程序或外部链接', en: 'it has a program or a link in it' },
  huge: { zh: '太大了', en: 'it is too large' },
  unknown: { zh: '不认识这种图片', en: 'its kind is not known' },
  unreadable: { zh: '打不开', en: 'it cannot be opened' },
};
const zhRefusal = (detail: string): string => (REFUSALS[detail] ?? REFUSALS['unreadable'])?.zh ?? '';
const enRefusal = (detail: string): string => (REFUSALS[detail] ?? REFUSALS['unreadable'])?.en ?? '';

/** One note of an import as a plain sentence. */
export function noteSentence(note: ImportNote, language: Language): string {
  const whole = { name: '', count: 0, detail: '', ...note };
  return (language === 'zh' ? zh : en)[note.code](whole);
}

/** Of each kind of note so many are told one by one; the others are counted. */
const TOLD_OF_A_KIND = 5;

/** All notes of an import, each sentence once; hundreds of a kind, such as pictures that are missing, end in a number. */
export function noteSentences(notes: readonly ImportNote[], language: Language): string[] {
  const kinds = new Map<string, Set<string>>();
  for (const note of notes) {
    const sentences = kinds.get(note.code) ?? new Set();
    kinds.set(note.code, sentences.add(noteSentence(note, language)));
  }
  const more = (count: number) =>
    language === 'zh' ? `……这样的还有 ${count} 处。` : `… and ${count} more like this.`;
  return [...kinds.values()].flatMap((sentences) => {
    const told = [...sentences].slice(0, TOLD_OF_A_KIND);
    return sentences.size > told.length ? [...told, more(sentences.size - told.length)] : told;
  });
}

const REASONS: Readonly<Record<ObfReason, Readonly<Record<Language, string>>>> = {
  tooLarge: { zh: '文件太大。', en: 'The file is too large.' },
  notJson: { zh: '文件读不出来，不是短语板。', en: 'The file cannot be read; it is not a board.' },
  notABoard: { zh: '这不是 Open Board 短语板。', en: 'This is not a board in the Open Board Format.' },
  tooManyTiles: { zh: '格子太多，没有读入。', en: 'There are too many tiles; it was not read.' },
  notAnArchive: {
    zh: '这不是 Open Board 压缩包，或者文件坏了。',
    en: 'This is not an Open Board archive, or it is damaged.',
  },
  pathEscape: {
    zh: '压缩包里的文件名想跑到别的文件夹去，不安全，没有读入。',
    en: 'A file name in the archive tries to leave its folder. That is not safe; nothing was read.',
  },
  zipBomb: {
    zh: '压缩包展开后会大得离谱，不安全，没有读入。',
    en: 'Unpacked, the archive would be absurdly large. That is not safe; nothing was read.',
  },
  tooManyFiles: {
    zh: '压缩包里的文件太多，没有读入。',
    en: 'There are too many files in the archive; nothing was read.',
  },
  noBoards: { zh: '文件里没有能读的短语板。', en: 'There is no board in the file that can be read.' },
};

/** Why a file was refused, as a plain sentence. */
export function reasonSentence(reason: string, language: Language): string {
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason as ObfReason] : REASONS.notAnArchive;
  return known[language];
}
