import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

interface Step {
  readonly atS: number;
  readonly caption: string;
  readonly file: string;
}

/** A sentence that was looked at and what came out. */
export interface Spoken {
  readonly wanted: string;
  readonly shown: string;
  readonly soundFile: string;
  readonly audibleS: number;
  readonly firstSoundMs: number;
  readonly tookS: number;
  readonly picks: number;
  readonly wrongPicks: number;
}

export interface Measured {
  readonly accuracyDeg: number;
  readonly precisionDeg: number;
  readonly runtime: string;
  readonly displayPx: string;
}

/** What the demo leaves: pictures, sounds, a transcript with times, and a page that shows them in order. */
export class Story {
  private readonly startedMs = Date.now();
  private readonly steps: Step[] = [];
  private readonly spoken: Spoken[] = [];

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  get elapsedS(): number {
    return (Date.now() - this.startedMs) / 1000;
  }

  /** A picture of the screen as it is. */
  async step(page: Page, caption: string): Promise<void> {
    const file = `${String(this.steps.length + 1).padStart(2, '0')}.png`;
    await page.screenshot({ path: join(this.folder, file) });
    this.steps.push({ atS: this.elapsedS, caption, file });
    console.log(`${this.elapsedS.toFixed(1).padStart(6)} s  ${caption}`);
  }

  sound(name: string, wav: Uint8Array): string {
    const file = `${name}.wav`;
    writeFileSync(join(this.folder, file), wav);
    return file;
  }

  said(spoken: Spoken): void {
    this.spoken.push(spoken);
    console.log(
      `${this.elapsedS.toFixed(1).padStart(6)} s  said "${spoken.shown}": ${spoken.picks} picks (${spoken.wrongPicks} wrong) ` +
        `in ${spoken.tookS.toFixed(0)} s, first sound after ${spoken.firstSoundMs.toFixed(0)} ms, ${spoken.audibleS.toFixed(1)} s of sound`,
    );
  }

  /** Writes transcript.json and index.html. */
  finish(measured: Measured): void {
    const transcript = { measured, steps: this.steps, spoken: this.spoken };
    writeFileSync(join(this.folder, 'transcript.json'), `${JSON.stringify(transcript, null, 2)}\n`);
    writeFileSync(join(this.folder, 'index.html'), this.html(measured));
  }

  private html(measured: Measured): string {
    const spoken = this.spoken.map(
      (one) => `<section><h2>“${escape(one.shown)}”</h2><audio controls src="${one.soundFile}"></audio>
<p>${one.picks} picks by gaze, ${one.wrongPicks} wrong, ${one.tookS.toFixed(0)} s. First sound ${one.firstSoundMs.toFixed(0)} ms after the pick, ${one.audibleS.toFixed(1)} s audible.</p></section>`,
    );
    const steps = this.steps.map(
      (step) =>
        `<figure><img src="${step.file}" loading="lazy" alt=""><figcaption><b>${step.atS.toFixed(1)} s</b> ${escape(step.caption)}</figcaption></figure>`,
    );
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mouyu demo</title><style>${STYLE}</style>
<h1>眸语 Mouyu: from a look to a spoken sentence</h1>
<p>A virtual user before a fake webcam. The real app in real Electron (${escape(measured.runtime)}) on a display of ${escape(measured.displayPx)}; nothing but the picture of the face and the dwell of the eyes selects.</p>
<p><b>Measured accuracy ${measured.accuracyDeg.toFixed(2)}°, precision ${measured.precisionDeg.toFixed(2)}°</b> on five unseen points. A virtual user is kinder than a person: the figures are relative.</p>
${spoken.join('\n')}
<main>${steps.join('\n')}</main></html>
`;
  }
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

const STYLE = `body{background:#16181b;color:#f4f1ea;font:18px/1.5 system-ui,sans-serif;max-width:1500px;margin:2em auto;padding:0 1em}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(460px,1fr));gap:20px}
figure{margin:0;background:#22262b;border-radius:14px;overflow:hidden}img{width:100%;display:block}
figcaption{padding:10px 16px}b{color:#ffcf5c}audio{width:100%}section{background:#22262b;border-radius:14px;padding:10px 20px;margin:16px 0}`;
