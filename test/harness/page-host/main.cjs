// A window around one local page: the project's Electron runtime used as a browser with a camera-grade canvas.
'use strict';
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 800,
    height: 600,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  void window.loadURL(process.env.PAGE_HOST_URL);
});
app.on('window-all-closed', () => app.quit());
