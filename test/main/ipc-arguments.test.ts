import { describe, expect, it } from 'vitest';
import {
  callEventSchema,
  problemSchema,
  settingsPatchSchema,
  speakRequestSchema,
} from '../../src/main/ipc-arguments';

const request = { utteranceId: 'u1', text: '我想喝水', language: 'zh', mode: 'replace' };

describe('speakRequestSchema', () => {
  it('takes a request as the contract has it', () => {
    expect(speakRequestSchema.parse(request)).toEqual(request);
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { ...request, utteranceId: '' },
    { ...request, text: 7 },
    { ...request, text: 'x'.repeat(100_001) },
    { ...request, language: 'fr' },
    { ...request, mode: 'shout' },
    { ...request, voice: 'mine' },
  ])('refuses %#', (value) => {
    expect(speakRequestSchema.safeParse(value).success).toBe(false);
  });
});

describe('callEventSchema', () => {
  it('takes the three kinds and nothing else', () => {
    expect(callEventSchema.safeParse({ kind: 'raised', by: 'tile' }).success).toBe(true);
    expect(callEventSchema.safeParse({ kind: 'whispered', by: 'tile' }).success).toBe(false);
    expect(callEventSchema.safeParse({ kind: 'raised' }).success).toBe(false);
  });
});

describe('problemSchema', () => {
  it('takes known codes, with or without a kept file', () => {
    expect(problemSchema.safeParse({ code: 'noCamera', detail: '' }).success).toBe(true);
    expect(problemSchema.safeParse({ code: 'noCamera', detail: '', keptAs: 'a.json' }).success).toBe(true);
    expect(problemSchema.safeParse({ code: 'headache', detail: '' }).success).toBe(false);
    expect(problemSchema.safeParse({ code: 'noCamera', detail: 'x'.repeat(2001) }).success).toBe(false);
  });
});

describe('settingsPatchSchema', () => {
  it('takes changes to what can be set', () => {
    expect(settingsPatchSchema.safeParse({ language: 'en', speech: { rate: 1.5 } }).success).toBe(true);
    expect(settingsPatchSchema.safeParse({}).success).toBe(true);
  });

  it.each([null, [], 'language', { version: 2 }, { nope: 1 }, JSON.parse('{"__proto__":{"x":1}}')])(
    'refuses %j',
    (value) => {
      expect(settingsPatchSchema.safeParse(value).success).toBe(false);
    },
  );
});
