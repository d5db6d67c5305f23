import { Plus, Trash2, Volume2 } from 'lucide-react';
import { useState } from 'react';
import {
  MAX_PRONUNCIATIONS,
  MAX_SAID_LENGTH,
  MAX_WRITTEN_LENGTH,
  respell,
  type Pronunciation,
} from '../../../core/speech/pronunciation';
import { say } from '../../app/speech-commands';
import { useLanguage, useSlice } from '../../components/use-store';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { voiceWordsOf } from '../../strings/voice-words';
import { TextField } from '../boards/fields';
import { Tool } from '../../components/tool';
import { CarerPage } from './carer-page';

/** Says how a word would be said; nothing when it cannot be. */
function listen(said: string): void {
  const respelling = respell(said);
  if (respelling.kind === 'text') say(respelling.text, { isAside: true });
}

function setEntries(edit: (entries: readonly Pronunciation[]) => Pronunciation[]): void {
  changeSettings({ speech: { pronunciations: edit(settingsStore.getState().speech.pronunciations) } });
}

/** Names and characters with more than one reading: how they are said, heard before they are added. */
export function PronunciationsScreen() {
  const words = voiceWordsOf(useLanguage());
  const entries = useSlice(settingsStore, ({ speech }) => speech.pronunciations);
  const [written, setWritten] = useState('');
  const [said, setSaid] = useState('');
  const respelling = respell(said);
  const isReady =
    written.trim() !== '' &&
    said.trim() !== '' &&
    respelling.kind === 'text' &&
    entries.length < MAX_PRONUNCIATIONS;
  const add = () => {
    const entry = {
      written: written.trim().slice(0, MAX_WRITTEN_LENGTH),
      said: said.trim().slice(0, MAX_SAID_LENGTH),
    };
    setEntries((all) => [entry, ...all.filter((known) => known.written !== entry.written)]);
    setWritten('');
    setSaid('');
  };
  return (
    <CarerPage title={words.dictionaryTitle} lead={words.dictionaryLead} className="pronunciations">
      <section className="carer-card">
        <TextField
          id="written"
          name={words.written}
          value={written}
          placeholder={words.writtenHint}
          onChange={setWritten}
        />
        <TextField id="said" name={words.said} value={said} placeholder={words.saidHint} onChange={setSaid} />
        {respelling.kind === 'unknown' ? (
          <p className="boards-warning">
            {words.syllableUnknown}
            {respelling.syllable}
          </p>
        ) : null}
        <div className="choices">
          <Tool id="listen" icon={Volume2} label={words.listen} onPress={() => listen(said)} />
          <Tool id="add-pronunciation" icon={Plus} label={words.add} disabled={!isReady} onPress={add} />
        </div>
      </section>
      <section className="carer-card carer-list">
        {entries.length === 0 ? <p className="carer-note">{words.dictionaryNone}</p> : null}
        <ul>
          {entries.map((entry) => (
            <li key={entry.written} data-pronunciation={entry.written}>
              <div className="carer-row">
                <b>{entry.written}</b>
                <span className="grow">{entry.said}</span>
                <Tool
                  id={`listen-${entry.written}`}
                  icon={Volume2}
                  label={words.listen}
                  onPress={() => listen(entry.said)}
                />
                <Tool
                  id={`remove-${entry.written}`}
                  icon={Trash2}
                  label={words.remove}
                  onPress={() => setEntries((all) => all.filter((known) => known !== entry))}
                />
              </div>
            </li>
          ))}
        </ul>
      </section>
    </CarerPage>
  );
}
