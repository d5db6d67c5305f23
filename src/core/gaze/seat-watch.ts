import type { Seat } from '../profiles/profile';
import type { FacePlacement } from '../samples';
import type { Deg, Mm, Ms } from '../units';
import type { PictureSigns } from '../vision/picture-signs';
import type { Measurement } from './measurement';
import { PictureWatch } from './picture-watch';

/** What the carer is told while the eyes are in use, in the order of importance. */
export const SEAT_NOTICES = [
  'secondFace',
  'picture',
  'eyesCovered',
  'headMoved',
  'lightChanged',
  'glare',
  'portrait',
] as const;
export type SeatNotice = (typeof SEAT_NOTICES)[number];

/** How the person sits as far as changes are concerned. */
export type SeatBase = Pick<Seat, 'eyesMm' | 'yawDeg' | 'pitchDeg' | 'brightness'>;

/** Face brightness that has changed by this share asks for a look at a dot (gaze design, drift), … */
const LIGHT_SHARE = 0.25;
/** The pose compensation holds for 5 cm and 10°; this is well outside. */
const MOVED_ASIDE_MM: Mm = 75;
const MOVED_IN_DEPTH_MM: Mm = 100;
const TURNED_DEG: Deg = 15;
/** … and goes again when it has come back this far. */
const RELEASE_SHARE = 0.75;
const USELESS_QUALITY = 0.08;
const GLARE_SHARE = 0.06;

interface SeatFrame {
  readonly measurement: Measurement & { readonly kind: 'face' };
  readonly signs: PictureSigns;
  readonly base: SeatBase | null;
  readonly isPicture: boolean;
}

interface Watch {
  readonly notice: SeatNotice;
  /** 1 and more is trouble. */
  readonly trouble: (frame: SeatFrame) => number;
  /** Trouble for so long is said; it is taken back after half of that. */
  readonly afterMs: Ms;
}

const asNumber = (isTrouble: boolean): number => (isTrouble ? 1 : 0);

const WATCHES: readonly Watch[] = [
  { notice: 'secondFace', trouble: ({ signs }) => asNumber(signs.faceCount > 1), afterMs: 1500 },
  { notice: 'picture', trouble: ({ isPicture }) => asNumber(isPicture), afterMs: 0 },
  {
    notice: 'eyesCovered',
    trouble: ({ measurement }) => asNumber(measurement.eyesClosed || measurement.quality < USELESS_QUALITY),
    afterMs: 10_000,
  },
  {
    notice: 'headMoved',
    trouble: ({ measurement, base }) => moved(measurement.placement, base),
    afterMs: 3000,
  },
  {
    notice: 'lightChanged',
    trouble: ({ measurement, base }) => lightChange(measurement.placement.brightness, base) / LIGHT_SHARE,
    afterMs: 3000,
  },
  { notice: 'glare', trouble: ({ signs }) => signs.glare / GLARE_SHARE, afterMs: 4000 },
  { notice: 'portrait', trouble: ({ signs }) => asNumber(signs.isPortrait), afterMs: 2000 },
];

/** Watches what has changed since the calibration, and who else is in the picture. */
export class SeatWatch {
  private base: SeatBase | null = null;
  private readonly photograph = new PictureWatch();
  private readonly states = WATCHES.map(() => ({ isOn: false, changingSinceMs: null as Ms | null }));
  private last: SeatBase | null = null;

  /** From now on changes are measured against this; null: nothing was calibrated. */
  rebase(base: SeatBase | null): void {
    this.base = base;
  }

  /** The present seat is as good as the calibrated one: a look at a dot has been taken, or the carer says so. */
  accept(): void {
    if (this.base !== null && this.last !== null) this.base = this.last;
    for (const state of this.states) Object.assign(state, { isOn: false, changingSinceMs: null });
  }

  /** One frame. @returns what is to be said now, the most important first */
  step(measurement: Measurement, signs: PictureSigns): readonly SeatNotice[] {
    const isPicture = this.photograph.step(measurement);
    if (measurement.kind === 'noFace') return this.notices();
    if (!measurement.eyesClosed) this.last = measurement.placement;
    const { base } = this;
    WATCHES.forEach(({ trouble, afterMs }, i) => {
      const state = this.states[i]!;
      const share = trouble({ measurement, signs, base, isPicture });
      const isTrouble = share >= (state.isOn ? RELEASE_SHARE : 1);
      if (isTrouble === state.isOn) state.changingSinceMs = null;
      else {
        const sinceMs = Math.min(state.changingSinceMs ?? measurement.tMs, measurement.tMs);
        state.changingSinceMs = sinceMs;
        if (measurement.tMs - sinceMs < (state.isOn ? afterMs / 2 : afterMs)) return;
        Object.assign(state, { isOn: isTrouble, changingSinceMs: null });
      }
    });
    return this.notices();
  }

  private notices(): readonly SeatNotice[] {
    return WATCHES.filter((_, i) => this.states[i]?.isOn).map(({ notice }) => notice);
  }
}

function moved({ eyesMm, yawDeg, pitchDeg }: FacePlacement, base: SeatBase | null): number {
  if (base === null) return 0;
  const asideMm = Math.hypot(eyesMm.xMm - base.eyesMm.xMm, eyesMm.yMm - base.eyesMm.yMm);
  return Math.max(
    asideMm / MOVED_ASIDE_MM,
    Math.abs(eyesMm.zMm - base.eyesMm.zMm) / MOVED_IN_DEPTH_MM,
    Math.abs(yawDeg - base.yawDeg) / TURNED_DEG,
    Math.abs(pitchDeg - base.pitchDeg) / TURNED_DEG,
  );
}

/** Change of brightness as a share of what it was; the same for twice and for half as bright. */
function lightChange(brightness: number, base: SeatBase | null): number {
  if (base === null || !(base.brightness > 0) || !(brightness > 0)) return 0;
  return Math.max(brightness / base.brightness, base.brightness / brightness) - 1;
}
