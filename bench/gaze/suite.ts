import { CONDITION_NAMES, type ConditionName } from '../../test/puppet/conditions';
import { FACES, FACE_NAMES, type FaceName, type FaceSource } from '../../test/puppet/faces';

/** One recording of the comparison. */
export interface SuiteEntry {
  readonly face: FaceName;
  readonly condition: ConditionName;
  readonly role: FaceSource['role'];
  /** Folder under the recordings. */
  readonly name: string;
}

/** Conditions that every face is recorded in; the others need two faces of each role. */
const EVERY_FACE: readonly ConditionName[] = ['still', 'sway', 'light', 'turn', 'shift', 'ptosis', 'all'];
const FACES_PER_ROLE = 2;

function takesPart(face: FaceName, condition: ConditionName): boolean {
  if (EVERY_FACE.includes(condition)) return true;
  const sameRole = FACE_NAMES.filter((name) => FACES[name].role === FACES[face].role);
  return sameRole.indexOf(face) < FACES_PER_ROLE;
}

/** All recordings, by condition. */
export const GAZE_SUITE: readonly SuiteEntry[] = CONDITION_NAMES.flatMap((condition) =>
  FACE_NAMES.filter((face) => takesPart(face, condition)).map((face) => ({
    face,
    condition,
    role: FACES[face].role,
    name: `${face}-${condition}`,
  })),
);
