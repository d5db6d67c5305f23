import { existsSync } from 'node:fs';

/** Big enough for the largest window the tests and the demo open. */
const SCREEN = '-screen 0 2560x1440x24';

/** Whether programs started here can open a window. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * The command line that runs a program on a virtual screen where there is no real one.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 * @throws when there is neither a screen nor Xvfb
 */
export function onSomeDisplay(command, args) {
  if (hasDisplay()) return { command, args: [...args] };
  if (!existsSync('/usr/bin/xvfb-run')) {
    throw new Error('There is no screen here and no virtual one. Install it: apt-get install -y xvfb xauth');
  }
  return { command: 'xvfb-run', args: ['-a', '-s', SCREEN, command, ...args] };
}
