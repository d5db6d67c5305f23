import { Camera, FileAudio, ImageIcon, ImageOff, ImageUp, Play, VolumeX } from 'lucide-react';
import { useState } from 'react';
import type { BoardTile } from '../../../core/boards/board';
import { changeChosen, openDialog, putPicture } from '../../app/board-editor-commands';
import { keepSound } from '../../app/voice-bank-commands';
import { recordings } from '../../app/sound';
import { pictureUrl } from '../../app/picture-url';
import { useLanguage } from '../../components/use-store';
import { editorWordsOf } from '../../strings/editor-words';
import { noteSentence } from '../../strings/import-words';
import { FileTool, Tool } from '../../components/tool';
import { voiceWordsOf } from '../../strings/voice-words';
import { RecordTool } from '../voice/record-tool';
import { useBoardWords } from './use-board-words';

/** The picture and the recording of a tile. */
export function TileMedia({ tile }: { readonly tile: BoardTile }) {
  const words = useBoardWords();
  const language = useLanguage();
  const more = editorWordsOf(language);
  const [trouble, setTrouble] = useState('');
  const failed = (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error));
  const photo = async (file: File) => {
    const refusal = await putPicture(file);
    const note = { code: 'pictureRefused' as const, name: file.name, detail: refusal ?? '' };
    setTrouble(refusal === null ? '' : noteSentence(note, language));
  };
  const recording = async (file: Blob) => {
    const kept = await keepSound(file);
    const isKept = typeof kept !== 'string';
    if (isKept) changeChosen({ sound: kept.sound });
    setTrouble(isKept ? '' : voiceWordsOf(language).soundTrouble[kept]);
  };
  return (
    <div className="field">
      <span>{words.picture}</span>
      <div className="choices">
        {tile.symbol ? <img className="tile-picture" src={pictureUrl(tile.symbol)} alt="" /> : null}
        <Tool
          id="choose-picture"
          icon={ImageIcon}
          label={words.choosePicture}
          onPress={() => openDialog('picture')}
        />
        <FileTool
          id="photo-file"
          icon={ImageUp}
          label={words.photo}
          accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
          onFile={(file) => void photo(file).catch(failed)}
        />
        <Tool id="take-photo" icon={Camera} label={more.camera} onPress={() => openDialog('camera')} />
        {tile.symbol ? (
          <Tool
            id="remove-picture"
            icon={ImageOff}
            label={words.removePicture}
            onPress={() => changeChosen({ symbol: '' })}
          />
        ) : null}
      </div>
      <span>{words.recording}</span>
      <div className="choices">
        <FileTool
          id="recording-file"
          icon={FileAudio}
          label={words.chooseRecording}
          accept=".wav,.mp3,.m4a,.ogg,.webm"
          onFile={(file) => void recording(file).catch(failed)}
        />
        <RecordTool onRecorded={(sound) => recording(sound).catch(failed)} />
        {tile.sound === undefined ? null : (
          <>
            <Tool
              id="play-recording"
              icon={Play}
              label={words.playRecording}
              onPress={() =>
                recordings.play(pictureUrl(tile.sound ?? ''), () => setTrouble(words.recordingUnknown))
              }
            />
            <Tool
              id="remove-recording"
              icon={VolumeX}
              label={words.removeRecording}
              onPress={() => changeChosen({ sound: undefined })}
            />
          </>
        )}
      </div>
      {trouble ? <p className="boards-warning">{trouble}</p> : null}
    </div>
  );
}
