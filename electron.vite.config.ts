import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const here = import.meta.dirname;

/**
 * Three bundles. Main and preload are CommonJS: the oldest runtime we support (Electron 25, Node 18) loads no
 * ES modules in the main process, and a sandboxed preload never does. Everything is bundled, so the packaged
 * app carries no node_modules.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        // The speech worker is bundled beside it: main imports it with `?modulePath`.
        input: { index: resolve(here, 'src/main/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve(here, 'src/preload/index.ts'),
          partner: resolve(here, 'src/preload/partner.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve(here, 'src/renderer/index.html'),
          partner: resolve(here, 'src/renderer/partner.html'),
        },
      },
    },
  },
});
