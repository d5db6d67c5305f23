import { FileAudio, Play, Trash2 } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { searchBank, type BankEntry } from '../../../core/speech/voice-bank';
import { pictureUrl } from '../../app/picture-url';
import { recordings } from '../../app/sound';
import { addFiles, addRecording, removeRecording, renameRecording } from '../../app/voice-bank-commands';
import { useLanguage, useSlice } from '../../components/use-store';
import { bankStore } from '../../stores/bank-store';
import { voiceWordsOf } from '../../strings/voice-words';
import { TextField } from '../boards/fields';
import { FileTool, Tool } from '../../components/tool';
import { CarerPage } from './carer-page';
import { RecordTool } from './record-tool';

/** The person's own voice, phrase by phrase: recorded here or brought along, searched, heard, renamed and removed. */
export function VoiceBankScreen() {
  const words = voiceWordsOf(useLanguage());
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isOver, setOver] = useState(false);

  const record = async (sound: Blob) => {
    const refused = await addRecording(text, sound);
    setTrouble(refused === null ? '' : words.soundTrouble[refused]);
    if (refused === null) setText('');
  };
  const add = async (files: readonly File[]) => {
    const refused = await addFiles(files);
    setTrouble(refused.map(({ name, trouble: why }) => `${name}: ${words.soundTrouble[why]}`).join('  '));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };
  return (
    <CarerPage title={words.bankTitle} lead={words.bankLead} className="voice-bank">
      <section
        className={`carer-card ${isOver ? 'over' : ''}`}
        data-drop="recordings"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <TextField
          id="recording-words"
          name={words.words}
          value={text}
          placeholder={words.wordsHint}
          onChange={setText}
        />
        <RecordTool onRecorded={record} />
        <FileTool
          id="add-recording"
          icon={FileAudio}
          label={words.addFiles}
          accept=".wav,.mp3,.m4a,.ogg,.webm"
          onFile={(file) => void add([file])}
        />
        <p className="carer-note">{words.drop}</p>
        {trouble ? <p className="boards-warning">{trouble}</p> : null}
      </section>
      <BankList />
    </CarerPage>
  );
}

function BankList() {
  const words = voiceWordsOf(useLanguage());
  const bank = useSlice(bankStore, (state) => state.bank);
  const [query, setQuery] = useState('');
  const found = searchBank(bank, query);
  return (
    <section className="carer-card carer-list">
      <TextField id="search-recordings" name={words.search} value={query} onChange={setQuery} />
      {found.length === 0 ? (
        <p className="carer-note">{bank.length === 0 ? words.none : words.notFound}</p>
      ) : (
        <ul>
          {found.map((entry) => (
            <BankRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

function BankRow({ entry }: { readonly entry: BankEntry }) {
  const words = voiceWordsOf(useLanguage());
  const [isAsking, setAsking] = useState(false);
  const [isBroken, setBroken] = useState(false);
  return (
    <li data-recording={entry.words}>
      <div className="carer-row">
        <input
          type="text"
          aria-label={words.words}
          maxLength={500}
          value={entry.words}
          placeholder={words.wordsHint}
          onChange={({ target }) => renameRecording(entry.id, target.value)}
        />
        <span>
          {(entry.durationMs / 1000).toFixed(1)} {words.seconds}
        </span>
        <Tool
          id={`play-${entry.id}`}
          icon={Play}
          label={words.play}
          onPress={() => recordings.play(pictureUrl(entry.sound), () => setBroken(true))}
        />
        <Tool
          id={`remove-${entry.id}`}
          icon={Trash2}
          label={isAsking ? words.removeSure : words.remove}
          onPress={() => (isAsking ? removeRecording(entry.id) : setAsking(true))}
        />
      </div>
      {entry.words.trim() === '' ? <p className="boards-warning">{words.unnamed}</p> : null}
      {isBroken ? <p className="boards-warning">{words.soundTrouble.unknown}</p> : null}
    </li>
  );
}
