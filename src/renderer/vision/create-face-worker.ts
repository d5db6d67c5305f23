/** Starts the face worker. The expression is spelled the way Vite finds and bundles workers. */
export function createFaceWorker(): Worker {
  return new Worker(new URL('./face-worker.ts', import.meta.url), { type: 'module', name: 'face' });
}
