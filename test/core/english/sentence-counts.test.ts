import { describe, expect, it } from 'vitest';
import { SentenceCounts } from '../../../src/core/english/sentence-counts';
import { lastSentence } from '../../../src/core/english/sentence-model';

const counts = new SentenceCounts(['I like tea.', 'I like tea very much.', 'We like cake.', "It's mine."]);
const after = (text: string) => counts.contextOf(lastSentence(text));
const GENERAL = 0.01;

describe('SentenceCounts', () => {
  it('prefers what followed, by two words before one', () => {
    const behindTwo = counts.probability(after('I like'), 'tea', GENERAL);
    const behindOne = counts.probability(after('they like'), 'tea', GENERAL);
    expect(behindTwo).toBeGreaterThan(behindOne);
    expect(behindOne).toBeGreaterThan(counts.probability(after('I like'), 'cake', GENERAL));
    expect(counts.probability(after('I like'), 'cake', GENERAL)).toBeGreaterThan(
      counts.probability(after('I like'), 'stone', GENERAL),
    );
  });

  it('shares out exactly 1', () => {
    const words = ['i', 'like', 'tea', 'very', 'much', 'we', 'cake', "it's", 'mine', 'stone'];
    for (const context of ['I like', 'they like', '', 'I like tea', 'nothing known']) {
      const sum = words.reduce((all, word) => all + counts.probability(after(context), word, 0.1), 0);
      expect(sum).toBeCloseTo(1);
    }
  });

  it('knows what followed a word, and what begins a sentence', () => {
    expect([...counts.successors(after('you like'))].sort()).toEqual(['cake', 'tea']);
    expect([...counts.successors(after(''))].sort()).toEqual(['i', "it's", 'we']);
    expect([...counts.successors(after('unknown'))]).toEqual([]);
  });

  it('says what it is told of words in general when it knows nothing', () => {
    const none = new SentenceCounts([]);
    expect(none.probability(none.contextOf(lastSentence('I like')), 'tea', GENERAL)).toBe(GENERAL);
  });
});
