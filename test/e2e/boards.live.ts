import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { boardsSection, openEditor, PHOTO, toneWav } from '../harness/carer-hand';
import { launchApp, type LaunchedApp } from '../harness/launch-app';

const initScript = 'globalThis.__name ??= (inner) => inner;';
const HOLD_MS = 2400;
const shotsDir = process.env['MOUYU_SHOTS'];
let launched: LaunchedApp | undefined;
const folders: string[] = [];

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'mouyu-boards-'));
  folders.push(made);
  return made;
};

async function openSpeak(userDataDir: string, sizePx = { width: 1366, height: 768 }): Promise<Page> {
  launched = await launchApp({ userDataDir, initScript, windowSizePx: sizePx });
  const { page } = launched;
  await page.waitForSelector('[data-target]');
  await page.evaluate(() => window.app.updateSettings({ firstRunDone: true, pointSource: 'camera' }));
  await page.reload();
  await page.waitForSelector('.speak');
  return page;
}

const saved = (page: Page) => page.waitForSelector('[data-saved="true"]');
const shot = async (page: Page, name: string) => {
  if (shotsDir !== undefined) await page.screenshot({ path: join(shotsDir, `${name}.png`) });
};

afterEach(async () => {
  await launched?.close();
  launched = undefined;
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true, maxRetries: 3 });
});

describe('the board editor', () => {
  it('opens only to a button that is held', async () => {
    const page = await openSpeak(folder());
    await boardsSection(page);
    await page.click('#edit-boards-hold');
    await page.waitForTimeout(HOLD_MS);
    expect(await page.locator('.boards-editor').count()).toBe(0);
    // What the eyes and a resting mouse can pick is declared as a target; this is not.
    expect(await page.locator('#edit-boards-hold[data-target]').count()).toBe(0);
  });

  it('lets a carer make a board with a photo and a recording, and keeps it over a restart', async () => {
    const userDataDir = folder();
    const page = await openSpeak(userDataDir);
    await openEditor(page);
    await shot(page, 'editor-zh');
    await page.click('#add-board');
    await page.fill('#board-zh', '孙子');
    await page.fill('#board-en', 'Grandson');
    await page.click('#add-tile');
    await page.fill('#label-zh', '小宝来了');
    await page.fill('#label-en', 'He is here');
    await page.setInputFiles('#photo-file', PHOTO);
    await page.waitForSelector('.tile-picture');
    const wavPath = join(folder(), 'tone.wav');
    writeFileSync(wavPath, toneWav());
    await page.setInputFiles('#recording-file', wavPath);
    await page.waitForSelector('#play-recording');
    await page.click('#add-tile');
    await page.fill('#label-zh', '喝水');
    await page.click('#choose-picture');
    await page.fill('#picture-search', '水');
    await shot(page, 'pictures-zh');
    await page.click('[data-picture="noto:droplet"]');
    // Dragged before the first one; then undone and done again with the keyboard.
    const tiles = page.locator('[data-edit-tile]');
    await tiles.nth(1).hover();
    await page.mouse.down();
    await page.mouse.move(500, 300, { steps: 4 });
    const first = await tiles.nth(0).boundingBox();
    await page.mouse.move((first?.x ?? 0) + 20, (first?.y ?? 0) + 20, { steps: 4 });
    await page.mouse.up();
    expect(await tiles.nth(0).innerText()).toContain('喝水');
    await page.click('.tile-editor p');
    await page.keyboard.press('Control+z');
    await expect.poll(() => tiles.nth(0).innerText()).toContain('小宝来了');
    await page.keyboard.press('Control+y');
    await expect.poll(() => tiles.nth(0).innerText()).toContain('喝水');
    await saved(page);
    await shot(page, 'own-board-zh');
    await page.click('#preview');
    await page.waitForSelector('#close-preview');
    await shot(page, 'preview-zh');
    expect(await page.locator('.tile-grid').innerText()).toContain('小宝来了');
    await launched?.close();

    const again = await openSpeak(userDataDir);
    expect(readdirSync(join(userDataDir, 'media'))).toHaveLength(2);
    await again.click('[data-target="boards"]');
    const board = again.locator('[data-target="board-own-board"]');
    for (let page_ = 0; page_ < 6 && !(await board.isVisible()); page_++) {
      await again.click('[data-target="more"]');
    }
    await board.click();
    const picture = again.locator('.tile-grid img.art[src^="/media/"]');
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await again.click('[data-target="tile-own-board-tile"]');
    const isAudible = () =>
      launched?.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.isCurrentlyAudible(),
      );
    await expect.poll(isAudible, { timeout: 10_000 }).toBe(true);
    expect(await again.locator('.shown-text').count()).toBe(0);
  });

  it('imports an archive with a report in plain words, refuses a hostile one, and restores', async () => {
    const userDataDir = folder();
    const page = await openSpeak(userDataDir, { width: 1920, height: 1080 });
    await openEditor(page);
    const files = folder();
    const obf = (board: object) => strToU8(JSON.stringify({ format: 'open-board-0.1', ...board }));
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>';
    const archive = zipSync({
      'manifest.json': strToU8(JSON.stringify({ root: '1.obf', paths: { boards: { 1: '1.obf' } } })),
      '1.obf': obf({
        id: 1,
        name: 'Garden',
        locale: 'en',
        images: [
          { id: 1, path: 'a.svg' },
          { id: 2, data: `data:image/svg+xml,${encodeURIComponent(svg.replace('<path', '<script/><path'))}` },
        ],
        buttons: [
          { id: 1, label: 'Rose', image_id: 1 },
          { id: 2, label: 'Thorn', image_id: 2 },
        ],
      }),
      'a.svg': strToU8(svg),
    });
    writeFileSync(join(files, 'garden.obz'), archive);
    await page.setInputFiles('#import-file', join(files, 'garden.obz'));
    await page.waitForSelector('[data-imported="1"]');
    await shot(page, 'import-zh');
    const report = await page.locator('.import-notes').innerText();
    expect(report).toContain('里面有程序或外部链接');
    expect(report).toContain('有些文字没有中文');
    await page.click('#close-dialog');
    await page.click('[data-edit-board="1"]');
    expect(await page.locator('.edit-tile img[src^="/media/"]').count()).toBe(1);

    // A page set that another program wrote, whole.
    await page.setInputFiles('#import-file', join(import.meta.dirname, '../fixtures/obf/pageset.obz'));
    await page.waitForSelector('[data-imported="81"]', { timeout: 30_000 });
    expect(await page.locator('.import-notes li').count()).toBeLessThan(20);
    await page.click('#undo-import');

    const escape = Buffer.from(zipSync({ xxxxxx: strToU8('{}') }));
    for (let at = escape.indexOf('xxxxxx'); at >= 0; at = escape.indexOf('xxxxxx', at))
      escape.write('../x.a', at);
    writeFileSync(join(files, 'escape.obz'), escape);
    await page.setInputFiles('#import-file', join(files, 'escape.obz'));
    await page.waitForSelector('[data-refused="pathEscape"]');
    await page.click('#close-dialog');
    await saved(page);
    await page.click('#history');
    await page.waitForSelector('.snapshots li');
    await shot(page, 'history-zh');
    // The oldest: before the first of the imports.
    await page.locator('.snapshots .tool').last().click();
    await page.waitForSelector('.boards-dialog', { state: 'detached' });
    expect(await page.locator('[data-edit-board="1"]').count()).toBe(0);
    expect(await page.locator('[data-edit-board="home"]').count()).toBe(1);
  });

  it('makes a board from a template, resizes by hand and by keys, and prints each sheet on one page', async () => {
    const page = await openSpeak(folder());
    await openEditor(page);
    await page.click('#use-template');
    await page.click('#template-choices');
    const tile = page.locator('[data-edit-tile="tile-7"]');
    await tile.click();
    await shot(page, 'templates-zh');
    const corner = await tile.locator('[data-resize]').boundingBox();
    const before = await tile.boundingBox();
    if (!corner || !before) throw new Error('the tile has no corner to pull');
    await page.mouse.move(corner.x + 10, corner.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + 1.9 * before.width, before.y + before.height - 4, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await tile.boundingBox())?.width ?? 0).toBeGreaterThan(1.8 * before.width);
    await tile.focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect
      .poll(async () => (await tile.boundingBox())?.height ?? 0)
      .toBeGreaterThan(1.8 * before.height);
    await page.keyboard.press('ArrowUp');
    const chosen = page.locator('.edit-tile.current');
    await expect.poll(() => chosen.getAttribute('data-edit-tile')).not.toBe('tile-7');
    await page.keyboard.press('F2');
    await page.keyboard.type('红烧肉');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+d');
    await expect.poll(() => page.locator('.edit-tile b', { hasText: '红烧肉' }).count()).toBe(2);

    const pdf = join(folder(), 'sheet.pdf');
    await launched?.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, pdf);
    await page.click('#print');
    for (const sheet of ['board', 'letters', 'eyes']) {
      await page.click(`#sheet-${sheet}`);
      rmSync(pdf, { force: true });
      await page.click('#save-pdf');
      await expect
        .poll(() => (existsSync(pdf) ? readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)?.length : 0), {
          timeout: 15_000,
        })
        .toBe(1);
    }
    await page.keyboard.press('Escape');
    await page.click('#preview');
    await page.waitForSelector('[data-hits]');
    await shot(page, 'real-size-zh');
  });

  it('lets the speaker keep, pin and hide phrases with what the eyes can pick', async () => {
    const page = await openSpeak(folder());
    await page.evaluate(() => window.app.saveDraft({ text: '今天天气真好', caret: 6 }));
    await page.reload();
    await page.waitForSelector('.speak');
    const inMenu = async (id: string) => {
      await page.click('[data-target="message"]');
      const target = page.locator(`[data-target="${id}"]`);
      if (!(await target.isVisible())) await page.click('[data-target="more"]');
      await target.click();
    };
    await inMenu('menu-keep');
    await page.waitForSelector('[data-target="tile-my-phrases-tile"]');
    await page.click('[data-target="boards"]');
    await page.click('[data-target="board-home"]');
    await inMenu('menu-arrange');
    await shot(page, 'arrange-zh');
    await page.click('[data-target="arrange-water"]');
    await page.click('[data-target="arrange-pin"]');
    await page.click('[data-target="arrange-back"]');
    await page.click('[data-target="arrange-turn-me"]');
    await page.click('[data-target="arrange-hide"]');
    await page.click('[data-target="arrange-back"]');
    await page.click('[data-target="arrange-done"]');
    await page.waitForSelector('[data-target="tile-home-water"]');
    expect(await page.locator('[data-target="tile-home-turn-me"]').count()).toBe(0);
    const first = await page.locator('.tile-grid [data-target]').first().getAttribute('data-target');
    expect(first).toBe('tile-home-water');
  });
});
