import type { Pipeline } from '../../core/pipeline';
import type { GazeSample, Target } from '../../core/samples';
import { RestingPointer } from '../../core/selection/resting-pointer';
import type { Pick as SelectionPick, SelectionState } from '../../core/selection/selection-state';
import type { Ms } from '../../core/units';
import type { Clock } from '../camera/clock';
import type { PointSource } from '../input/point-source';
import type { SelectionView } from '../overlay/selection-view';
import { contentOrigin, type TargetRegistry } from './target-registry';

/** A source that says nothing for this long has lost the eyes, … */
const SILENT_AFTER_MS: Ms = 300;
/** … and this often that is said again while it lasts, so that progress decays as it should. */
const REPEAT_SILENCE_MS: Ms = 100;
/** What was pointed at longer ago is not pointed at now. */
const POINTED_WITHIN_MS: Ms = 500;
/** Places on the page are read at most once in a picture of the display. */
const PLACES_VALID_MS: Ms = 16;

export interface SelectionLoopParts {
  readonly registry: Pick<TargetRegistry, 'targets' | 'find' | 'shapeOf'>;
  readonly pipeline: Pick<Pipeline, 'step' | 'startPage' | 'pickNow' | 'reset'>;
  readonly overlay: SelectionView;
  readonly clock: Clock;
}

/** Sample by sample: what is looked at is drawn, and what was looked at for long enough is pressed. */
export class SelectionLoop {
  private readonly pickListeners = new Set<(pick: SelectionPick) => void>();
  private readonly stateListeners = new Set<(state: SelectionState) => void>();
  private source: PointSource | null = null;
  private unsubscribe = (): void => undefined;
  private cancelSilence = (): void => undefined;
  private lastSample: GazeSample | null = null;
  private receivedAtMs: Ms = 0;
  private places: readonly Target[] = [];
  private placesReadAtMs: Ms = -Infinity;
  private readonly pointer = new RestingPointer();

  constructor(private readonly parts: SelectionLoopParts) {}

  /** Changes over to another point source, which is started; the one before is stopped. */
  use(source: PointSource): void {
    this.stop();
    this.source = source;
    this.parts.pipeline.reset();
    this.startPage();
    this.unsubscribe = source.subscribe((sample) => this.receive(sample));
    source.start();
    this.watchSilence(SILENT_AFTER_MS);
  }

  /** Ends the point source in use; nothing is selected until `use` is called again. */
  stop(): void {
    this.unsubscribe();
    this.unsubscribe = () => undefined;
    this.cancelSilence();
    this.source?.stop();
    this.source = null;
    this.lastSample = null;
    this.parts.overlay.clear();
  }

  /** Another page is shown: nothing is selected in its first moments. */
  startPage(): void {
    this.placesReadAtMs = -Infinity;
    this.parts.pipeline.startPage(this.parts.clock.nowMs());
  }

  /** A switch or a device says "now": presses what is pointed at, if anything is. */
  pickNow(): void {
    if (!this.lastSample) return;
    const oldestMs = this.lastSample.tMs - POINTED_WITHIN_MS + this.parts.clock.nowMs() - this.receivedAtMs;
    const pick = this.parts.pipeline.pickNow(this.targets(), oldestMs);
    if (pick) this.carryOut(pick);
  }

  /** Called after each pick was carried out. Returns the function that ends it. */
  onPick(listener: (pick: SelectionPick) => void): () => void {
    this.pickListeners.add(listener);
    return () => this.pickListeners.delete(listener);
  }

  /** Called after each sample. Returns the function that ends it. */
  onState(listener: (state: SelectionState) => void): () => void {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  }

  private receive(sample: GazeSample): void {
    this.lastSample = sample;
    this.receivedAtMs = this.parts.clock.nowMs();
    this.watchSilence(SILENT_AFTER_MS);
    this.step(sample);
  }

  private watchSilence(afterMs: Ms): void {
    this.cancelSilence();
    this.cancelSilence = this.parts.clock.after(afterMs, () => {
      this.watchSilence(REPEAT_SILENCE_MS);
      this.saySilent();
    });
  }

  private saySilent(): void {
    if (!this.source) return;
    // Samples carry the time of their frame, which lies before now: the silence goes on from there.
    const nowMs = this.parts.clock.nowMs();
    const tMs = this.lastSample ? this.lastSample.tMs + nowMs - this.receivedAtMs : nowMs;
    this.step({ kind: 'lost', tMs, reason: 'stale', source: this.source.kind });
  }

  private step(sample: GazeSample): void {
    const { pipeline, overlay, registry } = this.parts;
    const present = this.targets();
    const targets = sample.source === 'mouse' ? this.pointer.allowed(sample, present) : present;
    const state = pipeline.step({ sample, targets });
    overlay.draw({
      state,
      frameTMs: sample.tMs,
      origin: contentOrigin(),
      shapeOf: (id) => registry.shapeOf(id),
    });
    for (const listener of this.stateListeners) listener(state);
    if (state.picked) this.carryOut(state.picked);
  }

  private carryOut(pick: SelectionPick): void {
    performance.mark('mouyu:pick', { detail: { targetId: pick.targetId, tMs: pick.tMs } });
    // What a pick does may change the whole page.
    this.placesReadAtMs = -Infinity;
    this.parts.registry.find(pick.targetId)?.onPick(pick);
    for (const listener of this.pickListeners) listener(pick);
  }

  private targets(): readonly Target[] {
    const nowMs = this.parts.clock.nowMs();
    if (nowMs - this.placesReadAtMs >= PLACES_VALID_MS) {
      this.places = this.parts.registry.targets();
      this.placesReadAtMs = nowMs;
    }
    return this.places;
  }
}
