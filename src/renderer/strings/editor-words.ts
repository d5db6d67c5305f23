import type { Language } from '../../core/language';

/** Words of what the board editor got later: templates, size of tiles, camera, print, hits. */
const zh = {
  fromTemplate: '用模板',
  templates: '用模板做一板',
  templatesLead: '选一个开头，再改成自己的。',
  copyBoard: '复制这一板',
  copyOf: (name: string) => `${name}（副本）`,
  size: '大小',
  wider: '宽一格',
  narrower: '窄一格',
  taller: '高一格',
  flatter: '矮一格',
  camera: '拍一张',
  cameraTitle: '用这台电脑的摄像头拍一张',
  cameraLead: '把东西或人放在镜头前。照片只留在这台电脑里。',
  shutter: '三秒后拍',
  again: '重拍',
  usePhoto: '用这张',
  noCamera: '摄像头现在没有画面。',
  print: '打印',
  printTitle: '打印（存成 PDF）',
  printLead: '没有电、没有电脑的时候也能说话：打印出来放在床边。',
  printSave: '存成 PDF',
  printBoard: '这一板',
  printLetters: '字母板',
  printEyes: '对视板',
  printFailed: '没有存上，请检查磁盘',
  hitsTile: (misses: number) => `估计十次里有 ${misses} 次选不准，大一点会好些。`,
  hitsBoard: (names: string) => `这几格使用者的眼睛不容易选准：${names}。加大，或者少放几格。`,
  hitsGood: '每一格使用者的眼睛都能选准（按最近一次校准估计）。',
  hitsUnknown: '还没有校准，不知道使用者能选准多小的格子。',
  keys: '方向键选格，F2 改文字，Alt + 方向键移动，Alt + Shift + 方向键改大小，Ctrl + D 复制，Insert 加一格，Delete 删除，Ctrl + Z 撤销',
};

const en: typeof zh = {
  fromTemplate: 'From a template',
  templates: 'A board from a template',
  templatesLead: 'Choose a starting point and make it your own.',
  copyBoard: 'Copy this board',
  copyOf: (name: string) => `${name} (copy)`,
  size: 'Size',
  wider: 'Wider',
  narrower: 'Narrower',
  taller: 'Taller',
  flatter: 'Shorter',
  camera: 'Take a photo',
  cameraTitle: "A photo with this computer's camera",
  cameraLead:
    'Hold the object in front of the camera, or point it at the person. The photo stays on this computer.',
  shutter: 'Take it in 3 seconds',
  again: 'Again',
  usePhoto: 'Use this one',
  noCamera: 'There is no camera picture at the moment.',
  print: 'Print',
  printTitle: 'Print (as PDF)',
  printLead: 'For speaking without power or a computer: print it and keep it by the bed.',
  printSave: 'Save as PDF',
  printBoard: 'This board',
  printLetters: 'Letter board',
  printEyes: 'Eye-transfer board',
  printFailed: 'It could not be saved. Please check the disk',
  hitsTile: (misses: number) =>
    `The eyes would miss it about ${misses} times in ten. A larger tile would help.`,
  hitsBoard: (names: string) =>
    `Hard for the speaker's eyes to hit: ${names}. Make them larger, or use fewer.`,
  hitsGood: "The speaker's eyes can hit every tile (by the last calibration).",
  hitsUnknown: 'Not calibrated yet, so the smallest tile the speaker can hit is unknown.',
  keys: 'Arrows choose, F2 edits the words, Alt + arrows move, Alt + Shift + arrows resize, Ctrl + D copies, Insert adds, Delete removes, Ctrl + Z undoes',
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

export const editorWordsOf = (language: Language): typeof zh => WORDS[language];
