import { describe, expect, it } from 'vitest';
import {
  allSaid,
  MAX_SAID,
  MAX_SAID_LENGTH,
  MAX_SAID_UNITS,
  mostSaidFirst,
  type SaidList,
  withoutSaid,
  withSaid,
} from '../../../src/core/sentences/said';

const say = (...texts: string[]): SaidList =>
  texts.reduce<SaidList>((list, text, at) => withSaid(list, text, at), []);
const texts = (list: SaidList) => list.map(({ text }) => text);

describe('what was said', () => {
  it('has the latest first, and no text twice', () => {
    const list = say('水', '疼', ' 水 ');
    expect(list).toEqual([
      { text: '水', count: 2, lastAtMs: 2 },
      { text: '疼', count: 1, lastAtMs: 1 },
    ]);
  });

  it('leaves out what is blank or too long', () => {
    expect(say('  ', '长'.repeat(MAX_SAID_LENGTH + 1))).toEqual([]);
    expect(say('长'.repeat(MAX_SAID_LENGTH))).toHaveLength(1);
  });

  it('puts what is said most in front', () => {
    expect(texts(mostSaidFirst(say('水', '疼', '疼', '冷')))).toEqual(['疼', '冷', '水']);
  });

  it('forgets', () => {
    expect(texts(withoutSaid(say('水', '疼'), '水'))).toEqual(['疼']);
  });

  it('stays bounded, and keeps what is said often longest', () => {
    let list = say('常说', '常说');
    for (let at = 0; at < MAX_SAID + 50; at++) list = withSaid(list, `第${at}句`, at);
    expect(list).toHaveLength(MAX_SAID);
    expect(texts(list)).toContain('常说');
    expect(texts(list)).not.toContain('第0句');
    expect(texts(list)[0]).toBe(`第${MAX_SAID + 49}句`);
  });

  it('stays bounded in length, too, and never drops the latest', () => {
    let list: SaidList = [];
    for (let at = 0; at < 300; at++) list = withSaid(list, `${at}${'长'.repeat(4900)}`, at, 2);
    expect(list.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(MAX_SAID_UNITS);
    expect(list[0]?.text.startsWith('299')).toBe(true);
  });

  it('comes to the same from records as one by one', () => {
    const spoken = ['水', '疼', '水', '冷', '疼', '水'];
    const records = spoken.map((text, at) => ({ text, count: 1, lastAtMs: at }));
    expect(allSaid(records)).toEqual(say(...spoken));
  });
});
