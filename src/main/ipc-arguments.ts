import { z } from 'zod';
import { boardChangeSchema } from '../core/boards/own-boards';
import { MEDIA_ENDINGS } from '../core/ipc/contract';
import { type LearntEntry, learntEntrySchema, type LearntKey, MAX_LEARNT } from '../core/learning/learnt';
import type { BoardSave, CallEvent, PartnerView, SpeakRequest } from '../core/ipc/contract';
import { PROBLEM_CODES } from '../core/problem';
import type { Problem } from '../core/problem';
import { settingsSchema } from '../core/settings/settings';
import type { SettingsPatch } from '../core/settings/settings';

/** Longest text that is spoken in one go, UTF-16 units; the length of a draft. */
const MAX_SPOKEN_LENGTH = 100_000;

export const speakRequestSchema: z.ZodType<SpeakRequest> = z.strictObject({
  utteranceId: z.string().min(1).max(100),
  text: z.string().max(MAX_SPOKEN_LENGTH),
  language: z.enum(['zh', 'en']),
  mode: z.enum(['replace', 'queue']),
  louder: z.number().int().min(0).max(3).exactOptional(),
});

export const callEventSchema: z.ZodType<CallEvent> = z.strictObject({
  kind: z.enum(['raised', 'acknowledged', 'cancelled']),
  by: z.string().max(40),
});

export const problemSchema: z.ZodType<Problem> = z.strictObject({
  code: z.enum(PROBLEM_CODES),
  detail: z.string().max(2000),
  keptAs: z.string().max(1000).exactOptional(),
});

/** Most changes that are saved in one go: an archive of two thousand boards and their order. */
const MAX_CHANGES = 5000;

export const boardSaveSchema: z.ZodType<BoardSave> = z.strictObject({
  reason: z.enum(['edit', 'import', 'bulk']),
  changes: z.array(boardChangeSchema).max(MAX_CHANGES),
});

export const snapshotIdSchema = z.string().min(1).max(100);
export const mediaEndingSchema = z.enum(MEDIA_ENDINGS);
export const fileBytesSchema = z.instanceof(Uint8Array);
/** A plain file name: no folder, nothing hidden. */
export const exportNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}\.(obf|obz|txt)$/u);
export const pdfNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}\.pdf$/u);
export const callAddressSchema = z.string().max(300);

export const learntEntriesSchema: z.ZodType<LearntEntry[]> = z.array(learntEntrySchema).max(MAX_LEARNT);
export const forgottenSchema: z.ZodType<LearntKey[] | 'all'> = z.union([
  z.literal('all'),
  z.array(learntEntrySchema.pick({ language: true, text: true })).max(MAX_LEARNT),
]);
const shownText = z.string().max(MAX_SPOKEN_LENGTH);
export const partnerViewSchema: z.ZodType<PartnerView> = z.strictObject({
  language: z.enum(['zh', 'en']),
  text: shownText,
  said: z.array(shownText).max(20),
  speaking: z.boolean(),
  wait: z.boolean(),
  light: z.boolean(),
  turn: z.enum(['none', 'upsideDown', 'mirrored']),
});
export const yesOrNoSchema = z.boolean();

const { version: _version, ...changeable } = settingsSchema.shape;
const changeableKeys = new Set(Object.keys(changeable));

/**
 * The outer shape of a change to the settings: known names only. The values are checked where the change is
 * applied, because only the whole can be.
 */
export const settingsPatchSchema = z.custom<SettingsPatch>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => changeableKeys.has(key)),
  'a change to the settings names something that cannot be set',
);
