import { copyFromPackage } from './copy-step.mjs';

/**
 * MediaPipe's WebAssembly, in the variant a module worker loads: `FilesetResolver.forVisionTasks(path, true)`
 * asks for exactly these two names. Every Chromium the app runs on has SIMD, so the other variants stay behind.
 * @type {import('./step.mjs').Step}
 */
export const visionEngine = {
  name: 'Face vision engine',
  run: () =>
    copyFromPackage({
      step: 'vision-engine',
      packageName: '@mediapipe/tasks-vision',
      folder: 'mediapipe',
      files: ['wasm/vision_wasm_module_internal.js', 'wasm/vision_wasm_module_internal.wasm'],
    }),
};
