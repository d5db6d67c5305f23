/**
 * Stands in the redistributed runtime for Electron's default app: opens the app folder named by the first argument
 * that is no switch, so that `electron [switches] FOLDER` means the same on every runtime.
 */
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const args = process.argv.slice(1);
const folder = args.find((argument) => !argument.startsWith('-'));

if (args.includes('--version') || args.includes('-v')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
} else if (folder === undefined) {
  process.stderr.write('No app folder named. Usage: electron [switches] FOLDER\n');
  process.exit(2);
} else {
  openApp(path.resolve(folder));
}

/** @param {string} appDir */
function openApp(appDir) {
  const about = JSON.parse(readFileSync(path.join(appDir, 'package.json'), 'utf8'));

  // The same order as Electron's default app: name first, because the folder for user data is named after it.
  app.setName(about.productName ?? about.name);
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  }
  Reflect.apply(Reflect.get(app, 'setVersion'), app, [about.version]);
  Reflect.apply(Reflect.get(app, 'setAppPath'), app, [appDir]);
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: false, enumerable: true });

  require(path.join(appDir, about.main ?? 'index.js'));
}
