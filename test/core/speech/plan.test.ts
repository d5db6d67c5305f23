import { describe, expect, it } from 'vitest';
import { planSpeech } from '../../../src/core/speech/plan';

describe('planSpeech', () => {
  it('goes sentence by sentence and says which pieces go on', () => {
    expect(planSpeech('我要 OK。好！', 'zh')).toEqual([
      { text: '我要 ', language: 'zh', continues: true },
      { text: 'OK。', language: 'en', continues: false },
      { text: '好！', language: 'zh', continues: false },
    ]);
  });

  it('leaves out what has nothing to say', () => {
    expect(planSpeech('。。。 ……', 'zh')).toEqual([]);
    expect(planSpeech('', 'en')).toEqual([]);
  });
});
