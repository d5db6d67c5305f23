import { ArrowLeft, Check, FlaskConical, Power, ShieldCheck, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { isAllowedAddress, parseServerAddress } from '../../../core/network/local-address';
import type { ExpansionReply } from '../../../core/sentences/expansion';
import { testExpansion } from '../../app/expansion-commands';
import { openScreen } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { useLanguage, useSlice } from '../../components/use-store';
import { expansionStore } from '../../stores/expansion-store';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { sentenceWordsOf } from '../../strings/sentence-words';
import { TextField } from '../boards/fields';
import { Tool } from '../../components/tool';

/** As long as the settings take them. */
const MAX_ADDRESS = 200;
const MAX_MODEL = 100;

/**
 * The carer says which computer may make whole sentences, and sees what is sent to it. Made for a hand with a mouse;
 * the speaker's eyes can go back and call from it.
 */
export function ExpansionScreen() {
  const words = sentenceWordsOf(useLanguage());
  const expansion = useSlice(settingsStore, (settings) => settings.expansion);
  // What is typed is ahead of what is saved: the field must not follow the latter.
  const [address, setAddress] = useState(expansion.address);
  const [model, setModel] = useState(expansion.model);
  const isAllowed = isAllowedAddress(expansion.address, expansion.allowedOrigin);
  return (
    <main className="expansion-setup">
      <header className="boards-head">
        <Action id="back" icon={ArrowLeft} label={words.back} onPick={() => openScreen('settings')} />
        <h1>{words.expansion}</h1>
        <CallAction />
      </header>
      <section className="expansion-fields">
        <p>{words.setupLead}</p>
        <TextField
          id="expansion-address"
          name={words.addressField}
          value={address}
          placeholder="http://127.0.0.1:8080"
          onChange={(typed) => {
            setAddress(typed.slice(0, MAX_ADDRESS));
            changeSettings({ expansion: { address: typed.slice(0, MAX_ADDRESS), enabled: false } });
          }}
        />
        <TextField
          id="expansion-model"
          name={words.modelField}
          value={model}
          onChange={(typed) => {
            setModel(typed.slice(0, MAX_MODEL));
            changeSettings({ expansion: { model: typed.slice(0, MAX_MODEL) } });
          }}
        />
        <Permission />
        {isAllowed ? (
          <Tool
            id="expansion-power"
            icon={expansion.enabled ? Check : Power}
            label={expansion.enabled ? words.switchOff : words.switchOn}
            onPress={() => changeSettings({ expansion: { enabled: !expansion.enabled } })}
          />
        ) : null}
      </section>
      <LastRequest />
    </main>
  );
}

/** What the address is, and the one button that lets anything be sent to it. */
function Permission() {
  const words = sentenceWordsOf(useLanguage());
  const { address, allowedOrigin } = useSlice(settingsStore, (settings) => settings.expansion);
  const parsed = parseServerAddress(address);
  if (address.trim() === '') return null;
  if (parsed.kind === 'refused') return <p className="expansion-refused">{words.address[parsed.why]}</p>;
  if (parsed.origin === allowedOrigin) {
    return (
      <div className="expansion-permission">
        <span>
          {words.allowed}
          {allowedOrigin}
        </span>
        <Tool
          id="expansion-withdraw"
          icon={ShieldX}
          label={words.withdraw}
          onPress={() => changeSettings({ expansion: { allowedOrigin: '', enabled: false } })}
        />
      </div>
    );
  }
  return (
    <Tool
      id="expansion-allow"
      icon={ShieldCheck}
      label={`${words.allow} (${parsed.origin})`}
      onPress={() => changeSettings({ expansion: { allowedOrigin: parsed.origin } })}
    />
  );
}

/** Tries the server, and shows the exact text of the last request beside what came back. */
function LastRequest() {
  const words = sentenceWordsOf(useLanguage());
  const isOn = useSlice(settingsStore, (settings) => settings.expansion.enabled);
  const lastSent = useSlice(expansionStore, (state) => state.lastSent);
  const [reply, setReply] = useState<ExpansionReply | 'waiting' | null>(null);
  const test = () => {
    setReply('waiting');
    void testExpansion(words.testWords).then(setReply);
  };
  return (
    <section className="expansion-last">
      {isOn ? <Tool id="expansion-test" icon={FlaskConical} label={words.test} onPress={test} /> : null}
      <p data-answer={typeof reply === 'object' ? (reply?.kind ?? '') : 'waiting'}>
        {reply === 'waiting' ? words.testing : reply === null ? '' : answerWords(reply, words)}
      </p>
      <h2>{words.sent}</h2>
      <pre>{lastSent === '' ? words.sentNothing : lastSent}</pre>
    </section>
  );
}

function answerWords(reply: ExpansionReply, words: ReturnType<typeof sentenceWordsOf>): string {
  if (reply.kind === 'failed') return `${words.failure[reply.why]} (${reply.detail})`;
  return `${words.answer}${reply.sentences.join(' · ')} (${reply.tookMs} ms)`;
}
