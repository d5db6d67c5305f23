import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

/** Folders of the built page and of the small app that shows it. */
export interface BuiltHost {
  readonly appDir: string;
  readonly pageDir: string;
}

/** Builds the page (with the product's worker in it, as the product builds it) and its main process. */
export async function buildHost(projectDir: string, workDir: string): Promise<BuiltHost> {
  const here = join(projectDir, 'bench', 'evaluate');
  const appDir = join(workDir, 'app');
  const pageDir = join(appDir, 'page');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(here, 'page'),
    base: './',
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      assetsInlineLimit: 0,
      outDir: pageDir,
      emptyOutDir: true,
      reportCompressedSize: false,
    },
  });
  await build({
    configFile: false,
    logLevel: 'warn',
    root: here,
    build: {
      target: 'node18',
      outDir: join(appDir, 'main'),
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      ssr: join(here, 'electron-main.ts'),
      rollupOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: 'main.cjs' },
      },
    },
    ssr: { noExternal: true, external: ['electron'] },
  });
  mkdirSync(appDir, { recursive: true });
  const about = { name: 'mouyu-evaluate', version: '0.0.0', private: true, main: 'main/main.cjs' };
  writeFileSync(join(appDir, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
  return { appDir, pageDir };
}
