import { FixationFilter } from './filter/fixation-filter';
import { HighlightFilter } from './filter/highlight-filter';
import type { PointFilter } from './filter/point-filter';
import { pxPerDeg, type ScreenGeometry } from './geometry';
import type { GazeSample, Target } from './samples';
import { dwellTimes } from './selection/dwell-times';
import { SelectionEngine } from './selection/selection-engine';
import type { SelectionOptions } from './selection/selection-options';
import type { Pick, SelectionState } from './selection/selection-state';
import type { Settings } from './settings/settings';
import type { Mm, Ms } from './units';

/*
 * The sentence that joins the stages:
 *
 *   camera frame → face landmarks → eye features → calibrated gaze     face worker    core/vision, core/gaze
 *   → evidence on targets → selection                                  here           core/filter, core/selection
 *   → key action → text                                                screens        core/keyboard, core/text
 *   → speech                                                           main process   core/speech
 *
 * What the worker says of a frame arrives here as a `GazeSample`, and so do mouse, replay and socket: from this point
 * on nobody knows or asks where one points from.
 */

/** What the pipeline needs to know of the user's settings and place. */
export interface PipelineOptions {
  readonly dwell: Settings['dwell'];
  /** Dwell of letters and candidates follows the user's success; default off. */
  readonly adaptiveDwell?: boolean;
  readonly screen: ScreenGeometry;
  /** Distance of the eyes from the screen; 600 when unknown. */
  readonly viewerDistanceMm: Mm;
}

/** One sample of the point source, and what can be selected at that moment. */
export interface PipelineInput {
  readonly sample: GazeSample;
  readonly targets: readonly Target[];
}

/** What the eyes' selection looks like after the sample. */
export type PipelineOutput = SelectionState;

/** From a gaze sample to a selection: the stages of the main thread, in reading order. */
export class Pipeline {
  private readonly highlight: PointFilter;
  private readonly fixation: FixationFilter;
  private readonly selection: SelectionEngine;

  /** `highlight` smooths the point that is drawn; selection always works on the raw samples. */
  constructor(options: PipelineOptions, highlight?: PointFilter) {
    this.highlight = highlight ?? new HighlightFilter(pxPerDeg(options.screen, options.viewerDistanceMm));
    this.fixation = new FixationFilter(pxPerDeg(options.screen, options.viewerDistanceMm));
    this.selection = new SelectionEngine(selectionOptions(options));
  }

  /** New settings, another display, another distance; a dwell in progress goes on. */
  setOptions(options: PipelineOptions): void {
    this.highlight.setPxPerDeg(pxPerDeg(options.screen, options.viewerDistanceMm));
    this.fixation.setPxPerDeg(pxPerDeg(options.screen, options.viewerDistanceMm));
    this.selection.setOptions(selectionOptions(options));
  }

  step({ sample, targets }: PipelineInput): PipelineOutput {
    const highlight = this.highlight.step(sample);
    const selected = this.selection.step(this.fixation.step(sample), targets);
    return { ...selected, highlight };
  }

  /** A new page is shown: nothing is selected in its first 500 ms. */
  startPage(nowMs: Ms): void {
    this.selection.startPage(nowMs);
  }

  /** A target was pressed by click, touch or key: it must be left before it is selected again. */
  notePress(targetId: string, nowMs: Ms): void {
    this.selection.notePress(targetId, nowMs);
  }

  /** A switch or a device says "now": what is pointed at, to be pressed by the caller; null when nothing is. */
  pickNow(targets: readonly Target[], oldestMs: Ms): Pick | null {
    return this.selection.pickNow(targets, oldestMs);
  }

  /** Another point source or another user: nothing of before counts. */
  reset(): void {
    this.highlight.reset();
    this.fixation.reset();
    this.selection.reset();
  }
}

function selectionOptions(options: PipelineOptions): SelectionOptions {
  return {
    dwellMs: dwellTimes(options.dwell),
    adaptiveDwell: options.adaptiveDwell ?? false,
    pxPerDeg: pxPerDeg(options.screen, options.viewerDistanceMm),
  };
}
