import { Mesh, ShaderMaterial, SphereGeometry, Vector3, type Matrix4, type Quaternion } from 'three';

import { at } from './at';
import type { HeadGeometry } from './head-geometry';
import type { EyeLandmarks } from './landmark-sets';

const EYEBALL_RADIUS_MM = 12;
/** From the plane of the lid margins back to the centre of rotation. */
const LID_TO_CENTRE_MM = 9.7;
/** Towards the lamp: from above, a little from the picture's left. */
const LIGHT_DIRECTION = new Vector3(-0.25, 0.55, 0.8).normalize();
/** Grey of a cheek in ordinary light; darker photos darken the iris. */
const NORMAL_SKIN_GREY = 0.55;
const RADIANS = Math.PI / 180;

const VERTEX_SHADER = `
varying vec3 worldPosition;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  worldPosition = world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const FRAGMENT_SHADER = `
varying vec3 worldPosition;
uniform vec3 gaze, eyeCentre, irisColour, scleraColour, lightDirection;
uniform float brightness;
void main() {
  vec3 normal = normalize(worldPosition - eyeCentre);
  float angle = acos(clamp(dot(normal, gaze), -1.0, 1.0));
  float irisAngle = asin(5.85 / 12.0);
  float pupilAngle = asin(1.9 / 12.0);
  vec3 sclera = scleraColour * (0.78 + 0.22 * max(0.0, dot(normal, lightDirection)));
  sclera *= mix(vec3(1.0), vec3(0.88, 0.70, 0.66), smoothstep(0.25, 0.9, abs(normal.x)));
  float radius = angle / irisAngle;
  float streaks = 0.92 + 0.08 * sin(37.0 * atan(normal.y - gaze.y, normal.x - gaze.x));
  vec3 iris = irisColour * brightness * (0.8 + 0.5 * radius) * streaks * (1.0 - 0.6 * smoothstep(0.8, 1.0, radius));
  vec3 colour = mix(iris, sclera, smoothstep(irisAngle * 0.95, irisAngle * 1.07, angle));
  colour = mix(vec3(0.025), colour, smoothstep(pupilAngle * 0.9, pupilAngle * 1.1, angle));
  // the window's reflection on a cornea of its own, smaller curvature
  vec3 corneaNormal = normalize(worldPosition - (eyeCentre + gaze * 5.2));
  vec3 halfway = normalize(lightDirection + normalize(-worldPosition));
  float onCornea = 1.0 - smoothstep(irisAngle * 0.95, irisAngle * 1.1, angle);
  float glint = pow(max(0.0, dot(corneaNormal, halfway)), 700.0) * onCornea;
  gl_FragColor = vec4(colour + vec3(0.75) * glint, 1.0);
}`;

export interface EyeColours {
  readonly iris: readonly [number, number, number];
  /** Average colour of the cheek below the eye, 0 to 1. */
  readonly cheek: readonly [number, number, number];
}

/**
 * Centre of rotation in the head frame: on the line of sight through the photographed iris (the subject looked into the
 * lens), behind the plane of the lids.
 */
function eyeballCentre(eye: EyeLandmarks, head: HeadGeometry): Vector3 {
  const cornerMid = at(head.neutral, eye.outer).clone().add(at(head.neutral, eye.inner)).multiplyScalar(0.5);
  const ray = at(head.points, eye.irisCentre).clone().sub(head.photoCamera).normalize();
  const alongToLids = (cornerMid.z - head.photoCamera.z) / ray.z;
  return head.photoCamera.clone().addScaledVector(ray, alongToLids + LID_TO_CENTRE_MM);
}

/** The white of the eye takes on the light of the skin beside it. */
function eyeMaterial(colours: EyeColours): ShaderMaterial {
  const [red, green, blue] = colours.cheek;
  const grey = red * 0.3 + green * 0.6 + blue * 0.1;
  const sclera = new Vector3(red, green, blue)
    .multiplyScalar(0.28)
    .addScalar(0.8 * grey)
    .min(new Vector3(0.9, 0.9, 0.9));
  return new ShaderMaterial({
    uniforms: {
      gaze: { value: new Vector3() },
      eyeCentre: { value: new Vector3() },
      irisColour: { value: new Vector3(...colours.iris) },
      scleraColour: { value: sclera },
      lightDirection: { value: LIGHT_DIRECTION },
      brightness: { value: Math.min(1.3, grey / NORMAL_SKIN_GREY) },
    },
    vertexShader: VERTEX_SHADER,
    fragmentShader: FRAGMENT_SHADER,
  });
}

/** One eyeball with sclera, iris, pupil and a reflection, drawn by direction instead of by texture. */
export class Eyeball {
  readonly object: Mesh<SphereGeometry, ShaderMaterial>;
  /** In the head frame. */
  readonly centreMm: Vector3;
  /** Pitch in the head frame at which the lids are where the photo shows them, radians. */
  readonly photoPitch: number;

  constructor(
    readonly landmarks: EyeLandmarks,
    head: HeadGeometry,
    colours: EyeColours,
  ) {
    this.centreMm = eyeballCentre(landmarks, head);
    this.photoPitch = Math.asin(head.photoCamera.clone().sub(this.centreMm).normalize().y);
    // only the half towards the camera; its shading comes from directions, so few faces are round enough
    const frontHalf = new SphereGeometry(EYEBALL_RADIUS_MM, 32, 32, 0, Math.PI);
    this.object = new Mesh(frontHalf, eyeMaterial(colours));
  }

  /**
   * Turns the eye to a point of the camera frame; returns its pitch in the head frame, radians. The line of sight runs
   * `kappaDeg` to the nose and up from the eye's axis, which is what the picture shows.
   */
  aim(
    targetMm: Vector3,
    headToWorld: Matrix4,
    worldToHead: Quaternion,
    kappaDeg: readonly [nasal: number, up: number],
  ): number {
    const centre = this.centreMm.clone().applyMatrix4(headToWorld);
    const gaze = targetMm.clone().sub(centre).normalize();
    const [nasal, up] = kappaDeg;
    if (nasal !== 0 || up !== 0) {
      const sight = gaze.applyQuaternion(worldToHead);
      const outwards = Math.sign(this.centreMm.x);
      const yaw = Math.atan2(sight.x, sight.z) + outwards * nasal * RADIANS;
      const pitch = Math.asin(sight.y) - up * RADIANS;
      gaze
        .set(Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch))
        .applyQuaternion(worldToHead.clone().invert());
    }
    const { uniforms } = this.object.material;
    this.object.position.copy(centre);
    (uniforms['gaze']?.value as Vector3).copy(gaze);
    (uniforms['eyeCentre']?.value as Vector3).copy(centre);
    return Math.asin(gaze.applyQuaternion(worldToHead).y);
  }
}
