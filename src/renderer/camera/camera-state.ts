import type { ProblemCode } from '../../core/problem';

/** A camera as the system lists it. `label` is empty until the camera may be used. */
export interface CameraDevice {
  readonly deviceId: string;
  readonly label: string;
}

/** What the camera is doing. Every state but `off` mends itself: the camera is tried again without being asked. */
export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'running';
      readonly device: CameraDevice;
      readonly stream: MediaStream;
      /** What the camera agreed to, px and frames a second. */
      readonly widthPx: number;
      readonly heightPx: number;
      readonly nominalFps: number;
      /** Fewer than `SLOW_FPS` frames a second came over the last seconds. */
      readonly slow: boolean;
    }
  /** The system or the user does not let us see the camera. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Another program holds it. */
  | { readonly kind: 'busy'; readonly detail: string }
  /** There is no camera at all. */
  | { readonly kind: 'none' }
  /** It was there and went away. */
  | { readonly kind: 'unplugged'; readonly label: string }
  /** It is open but sends no pictures. */
  | { readonly kind: 'frozen'; readonly label: string }
  /** Anything else; `detail` is the system's own words. */
  | { readonly kind: 'failed'; readonly detail: string };

/** The sentence to show for a state, or null when all is well (or nothing is known yet). */
export function problemOfCamera(state: CameraState): ProblemCode | null {
  switch (state.kind) {
    case 'off':
    case 'starting':
      return null;
    case 'running':
      return state.slow ? 'cameraSlow' : null;
    case 'refused':
      return 'cameraRefused';
    case 'busy':
    case 'failed':
      return 'cameraBusy';
    case 'none':
      return 'noCamera';
    case 'unplugged':
    case 'frozen':
      return 'cameraUnplugged';
  }
}

/** State for an error of `getUserMedia` (names: W3C Media Capture and Streams, section 9.2). */
export function stateOfError(error: unknown): CameraState {
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${name}: ${error.message}` : String(error);
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'refused', detail };
    case 'NotReadableError':
    case 'AbortError':
      return { kind: 'busy', detail };
    case 'NotFoundError':
      return { kind: 'none' };
    default:
      return { kind: 'failed', detail };
  }
}
