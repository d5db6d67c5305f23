import type { FuzzyPair } from '../../core/pinyin/fuzzy';
import type { Language } from '../../core/language';

/** Every word about what the keyboards learn, and about sounds that are mixed up. */
export interface LearningWords {
  readonly [name: string]: string | Readonly<Record<FuzzyPair, string>>;
  readonly pair: Readonly<Record<FuzzyPair, string>>;
}

const zh = {
  learning: '记住我说的话',
  learningSub: '说过的句子，下次打首字母就出来；只存在这台电脑上',
  learnt: '记住了的话',
  learntSub: '可以一条一条忘掉，也可以全部忘掉',
  open: '打开',
  none: '还没有记住的话',
  noneSub: '说出句子以后，这里会有',
  times: '次',
  forget: '忘掉',
  forgetSure: '确定忘掉',
  forgetAll: '全部忘掉',
  forgetAllSub: '从磁盘上也删掉，找不回来',
  fuzzy: '模糊音',
  fuzzySub: '分不清的音，打哪个都行',
  fuzzyNone: '没有',
  pair: {
    zZh: 'z 和 zh',
    cCh: 'c 和 ch',
    sSh: 's 和 sh',
    nL: 'n 和 l',
    fH: 'f 和 h',
    anAng: 'an 和 ang',
    enEng: 'en 和 eng',
    inIng: 'in 和 ing',
  },
} satisfies LearningWords;

const en: typeof zh = {
  learning: 'Learn what I say',
  learningSub: 'Next time, the first letters bring the sentence up. Stays on this computer',
  learnt: 'What was learnt',
  learntSub: 'Forget items one by one, or everything',
  open: 'Open',
  none: 'Nothing has been learnt yet',
  noneSub: 'Sentences appear here once they are spoken',
  times: '×',
  forget: 'Forget',
  forgetSure: 'Yes, forget',
  forgetAll: 'Forget all',
  forgetAllSub: 'Also deleted from the disk. This cannot be undone',
  fuzzy: 'Similar pinyin',
  fuzzySub: 'Chinese sounds that are easily confused: either spelling works',
  fuzzyNone: 'None',
  pair: {
    zZh: 'z and zh',
    cCh: 'c and ch',
    sSh: 's and sh',
    nL: 'n and l',
    fH: 'f and h',
    anAng: 'an and ang',
    enEng: 'en and eng',
    inIng: 'in and ing',
  },
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

/** The words about learning in a language. */
export const learningWordsOf = (language: Language): typeof zh => WORDS[language];
