import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireRuntime } from '../scripts/setup/runtime/record.mjs';

/** Size of what a user installs, MB (10^6 bytes). */
export interface InstalledSize {
  readonly installedMb: number;
  /** `package`: the packaged folder in dist/; `build`: runtime, build and resources, added up. */
  readonly installedFrom: 'package' | 'build';
}

export function installedSize(projectDir: string): InstalledSize {
  const unpacked = unpackedFolder(join(projectDir, 'dist'));
  if (unpacked !== null) return { installedMb: toMb(bytesIn(unpacked)), installedFrom: 'package' };
  const parts = [
    dirname(requireRuntime().executablePath),
    join(projectDir, 'out'),
    join(projectDir, 'resources'),
  ];
  return {
    installedMb: toMb(parts.reduce((sum, part) => sum + bytesIn(part), 0)),
    installedFrom: 'build',
  };
}

function unpackedFolder(distDir: string): string | null {
  if (!existsSync(distDir)) return null;
  const name = readdirSync(distDir).find((entry) => /unpacked$|^mac/.test(entry));
  return name === undefined ? null : join(distDir, name);
}

function bytesIn(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.isFile() ? stat.size : 0;
  return readdirSync(path).reduce((sum, entry) => sum + bytesIn(join(path, entry)), 0);
}

const toMb = (bytes: number): number => Math.round(bytes / 1e6);
