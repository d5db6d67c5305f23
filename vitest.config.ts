import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * `unit` runs in Node, many files at a time; a file that needs a document says so in its first line
 * (`@vitest-environment jsdom`). `live` opens the built app in real Electron, one file after the
 * other; the longest test without it (200 kills of a process that saves) is there too, to keep `npm run check` short.
 */
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'node_modules/**'],
          // Threads start faster than processes; the time is for a machine that is busy with other things.
          pool: 'threads',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'live',
          include: ['test/**/*.live.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
