import { copyFromPackage } from './copy-step.mjs';

/**
 * Data of the speech engine that is built into the app (phonemes, dictionaries, voices). Its code, JavaScript
 * compiled from C, is bundled into the speech worker.
 * @type {import('./step.mjs').Step}
 */
export const embeddedSpeech = {
  name: 'Embedded speech',
  run: () =>
    copyFromPackage({
      step: 'embedded-speech',
      packageName: '@echogarden/espeak-ng-emscripten',
      folder: 'espeak',
      files: ['espeak-ng.data', 'COPYING'],
    }),
};
