import { Camera, Check, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { openDialog, putPicture } from '../../app/board-editor-commands';
import { frames } from '../../app/eyes';
import { drawFrame } from '../../boards/camera-photo';
import { Tool } from '../../components/tool';
import { useLanguage, useSlice } from '../../components/use-store';
import { gazeStore } from '../../stores/gaze-store';
import { editorWordsOf } from '../../strings/editor-words';
import { Dialog } from './dialog';

/** Time to hold the thing still after the button, ms. */
const COUNTDOWN_MS = 3000;
/** The preview is for aiming: the eyes need the processor more. */
const PREVIEW_EVERY_MS = 100;

/** A photo from the stream that the eyes are followed in. */
export function CameraDialog() {
  const words = editorWordsOf(useLanguage());
  const isRunning = useSlice(gazeStore, (gaze) => gaze.camera.kind === 'running');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [takeAtMs, setTakeAtMs] = useState<number | null>(null);
  useEffect(() => {
    if (photo !== null) return undefined;
    let shownMs = 0;
    let isBusy = false;
    return frames.subscribe((frame) => {
      const nowMs = performance.now();
      const view = canvas.current;
      if (isBusy || view === null || nowMs - shownMs < PREVIEW_EVERY_MS) return;
      isBusy = true;
      shownMs = nowMs;
      drawFrame(frame, view)
        .then(async () => {
          if (takeAtMs === null || nowMs < takeAtMs) return;
          setTakeAtMs(null);
          setPhoto(await new Promise<Blob | null>((resolve) => view.toBlob(resolve, 'image/png')));
        })
        // The camera may stop between the frame and its copy; the next frame tells.
        .catch(() => undefined)
        .finally(() => {
          isBusy = false;
        });
    });
  }, [photo, takeAtMs]);
  const keep = () => {
    if (photo === null) return;
    void putPicture(photo).then(() => openDialog('none'));
  };
  return (
    <Dialog title={words.cameraTitle}>
      <p className={isRunning ? '' : 'boards-warning'}>{isRunning ? words.cameraLead : words.noCamera}</p>
      <canvas ref={canvas} className={`camera-view ${takeAtMs === null ? '' : 'waiting'}`} />
      <div className="choices">
        {photo === null ? (
          <Tool
            id="shutter"
            icon={Camera}
            label={words.shutter}
            disabled={!isRunning || takeAtMs !== null}
            onPress={() => setTakeAtMs(performance.now() + COUNTDOWN_MS)}
          />
        ) : (
          <>
            <Tool id="use-photo" icon={Check} label={words.usePhoto} onPress={keep} />
            <Tool id="again-photo" icon={RotateCcw} label={words.again} onPress={() => setPhoto(null)} />
          </>
        )}
      </div>
    </Dialog>
  );
}
