import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onSomeDisplay } from '../display.mjs';
import { projectDir } from '../setup/paths.mjs';

const EXECUTABLES = {
  linux: 'dist/linux-unpacked/mouyu',
  win32: 'dist/win-unpacked/Mouyu.exe',
  darwin:
    process.arch === 'arm64'
      ? 'dist/mac-arm64/Mouyu.app/Contents/MacOS/Mouyu'
      : 'dist/mac/Mouyu.app/Contents/MacOS/Mouyu',
};

/** Where `--dir` leaves the executable on this system. */
export function packagedExecutable() {
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  return join(projectDir, EXECUTABLES[platform]);
}

/**
 * Opens the packaged app once, as a person would, and asks it for its state.
 * @throws when it does not open or does not answer
 */
export async function smokeTest() {
  const executable = packagedExecutable();
  if (!existsSync(executable)) throw new Error(`${executable} is not there: --smoke goes with --dir`);
  const tsx = join(projectDir, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const program = join(projectDir, 'test', 'harness', 'package-smoke.ts');
  const { command, args } = onSomeDisplay(process.execPath, [tsx, program, executable]);
  const code = await new Promise((resolve) => {
    spawn(command, args, { cwd: projectDir, stdio: 'inherit' }).on('exit', resolve);
  });
  if (code !== 0) throw new Error('The packaged app did not pass the smoke test');
}
