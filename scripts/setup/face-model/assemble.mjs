import { imageInputMetadata } from './image-metadata.mjs';
import { mergeOutputs } from './merge-outputs.mjs';
import { openPackedAssets } from './packed-assets.mjs';
import { storedZip } from './stored-zip.mjs';
import { rebuildModel } from './tflite-model.mjs';

const GEOMETRY = 'geometry_pipeline_metadata_landmarks.binarypb';

/**
 * The face landmarker bundle, made of the models inside npm's face_mesh: detector, mesh with irises, geometry.
 * @param {string} packageFolder of @mediapipe/face_mesh
 * @returns {Buffer} the same bytes every time
 */
export function assembleFaceModel(packageFolder) {
  const asset = openPackedAssets(packageFolder);
  // The detector takes values from -1 to 1, the mesh from 0 to 1.
  const detector = rebuildModel(asset('face_detection_short_range.tflite'), imageInputMetadata(127.5, 127.5));
  const mesh = rebuildModel(
    asset('face_landmark_with_attention.tflite'),
    imageInputMetadata(0, 255),
    mergeOutputs,
  );
  return storedZip([
    ['face_detector.tflite', detector],
    ['face_landmarks_detector.tflite', mesh],
    [GEOMETRY, asset(GEOMETRY)],
  ]);
}
