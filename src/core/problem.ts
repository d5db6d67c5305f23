/**
 * Something that went wrong and that a person can act on. The renderer has one plain sentence per code and
 * language in its strings; `detail` is for the carer's panel and may be technical.
 */
export const PROBLEM_CODES = [
  'settingsUnreadable',
  'settingsNewer',
  'settingsNotSaved',
  'profileUnreadable',
  'profileNewer',
  'profileRefused',
  'profileNotSaved',
  'draftUnreadable',
  'draftNotSaved',
  'boardUnreadable',
  'boardsUnreadable',
  'boardsNewer',
  'boardsNotSaved',
  'faceModelMissing',
  'faceModelDamaged',
  'speechEngineFailed',
  'speechSilent',
  'noAudioDevice',
  'noCamera',
  'cameraRefused',
  'cameraBusy',
  'cameraUnplugged',
  'cameraSlow',
  'faceWorkerRestarted',
  'rendererRestarted',
  'languageTableMissing',
  'languageTableDamaged',
  'languageWordsMissing',
  'languageWorkerRestarted',
  'saidUnreadable',
  'saidNotSaved',
  'documentUnreadable',
  'documentNotSaved',
  'learntUnreadable',
  'learntNewer',
  'learntNotSaved',
  'voiceMissing',
  'voiceBankUnreadable',
  'voiceBankNotSaved',
  'outputDeviceGone',
  'partnerNoDisplay',
  'testRuntime',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
  /** Where the bad file was put aside, if one was. */
  readonly keptAs?: string;
}
