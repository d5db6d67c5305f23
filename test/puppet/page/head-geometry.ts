import { Matrix4, Vector3, Euler } from 'three';

import { at } from './at';
import { CHIN, EYES, FACE_VERTEX_COUNT, FOREHEAD, type EyeLandmarks } from './landmark-sets';

/** The size that gives everything its scale: the visible iris is nearly the same in all adults. */
export const IRIS_DIAMETER_MM = 11.7;
/** Assumed distance of the photographer; portraits from nearer would show a larger nose. */
const PHOTO_DISTANCE_MM = 2200;

/** A landmark as the face model gives it: shares of the picture's width and height, z in shares of the width. */
export interface Landmark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * A photographed head in millimetres. Head frame: origin midway between the eye corners, x to the picture's right,
 * y up, z out of the face.
 */
export interface HeadGeometry {
  /** All 478 points. */
  readonly points: readonly Vector3[];
  /** The 468 points of the skin, as photographed. */
  readonly neutral: readonly Vector3[];
  /** Where the photographer's lens was. */
  readonly photoCamera: Vector3;
  readonly irisDiameterPx: number;
  /** How the head was turned in the photo. */
  readonly photoRotation: Euler;
  /** Texture coordinates of a point of the head frame. */
  readonly textureUv: (headPoint: Vector3) => [number, number];
}

function irisDiameter(eye: EyeLandmarks, pixels: readonly { u: number; v: number }[]): number {
  const between = (first: number, second: number) =>
    Math.hypot(at(pixels, first).u - at(pixels, second).u, at(pixels, first).v - at(pixels, second).v);
  const [right, top, left, bottom] = eye.iris;
  return Math.max(between(right, left), between(top, bottom));
}

/** Axes of the head from its corners, forehead and chin, as a matrix from head to photo. */
function headToPhotoMatrix(points: readonly Vector3[]): Matrix4 {
  const right = at(points, EYES[1].outer).clone().sub(at(points, EYES[0].outer)).normalize();
  const upwards = at(points, FOREHEAD).clone().sub(at(points, CHIN));
  const forward = right.clone().cross(upwards).normalize();
  const up = forward.clone().cross(right).normalize();
  const corners = EYES.flatMap(({ outer, inner }) => [at(points, outer), at(points, inner)]);
  const origin = corners
    .reduce((sum, point) => sum.add(point), new Vector3())
    .multiplyScalar(1 / corners.length);
  return new Matrix4().makeBasis(right, up, forward).setPosition(origin);
}

/** Lifts the landmarks of a photo into space: depth from the model, scale from the irises. */
export function headGeometry(
  landmarks: readonly Landmark[],
  widthPx: number,
  heightPx: number,
): HeadGeometry {
  const pixels = landmarks.map((point) => ({
    u: point.x * widthPx,
    v: point.y * heightPx,
    z: point.z * widthPx,
  }));
  const irisDiameterPx = (irisDiameter(EYES[0], pixels) + irisDiameter(EYES[1], pixels)) / 2;
  const mmPerPx = IRIS_DIAMETER_MM / irisDiameterPx;
  const focalPx = PHOTO_DISTANCE_MM / mmPerPx;
  const corners = EYES.flatMap(({ outer, inner }) => [outer, inner]);
  const eyeDepthPx = corners.reduce((sum, index) => sum + at(pixels, index).z, 0) / corners.length;
  const photoPoints = pixels.map(({ u, v, z }) => {
    const depthMm = PHOTO_DISTANCE_MM + (z - eyeDepthPx) * mmPerPx;
    return new Vector3(
      ((u - widthPx / 2) * depthMm) / focalPx,
      (-(v - heightPx / 2) * depthMm) / focalPx,
      -depthMm,
    );
  });
  const headToPhoto = headToPhotoMatrix(photoPoints);
  const photoToHead = headToPhoto.clone().invert();
  const points = photoPoints.map((point) => point.clone().applyMatrix4(photoToHead));
  return {
    points,
    neutral: points.slice(0, FACE_VERTEX_COUNT),
    photoCamera: new Vector3().applyMatrix4(photoToHead),
    irisDiameterPx,
    photoRotation: new Euler().setFromRotationMatrix(headToPhoto, 'YXZ'),
    textureUv: (headPoint) => {
      const point = headPoint.clone().applyMatrix4(headToPhoto);
      return [
        ((point.x * focalPx) / -point.z + widthPx / 2) / widthPx,
        1 - ((-point.y * focalPx) / -point.z + heightPx / 2) / heightPx,
      ];
    },
  };
}
