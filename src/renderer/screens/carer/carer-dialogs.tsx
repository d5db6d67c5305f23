import { BellRing, Check, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { changePin, forgetCallAddress, openCarerDialog, tryCallAddress } from '../../app/carer-commands';
import { Dialog } from '../../components/dialog';
import { Tool } from '../../components/tool';
import { useLanguage, useSlice } from '../../components/use-store';
import { carerStore } from '../../stores/carer-store';
import { settingsStore } from '../../stores/settings-store';
import { carerWordsOf, outcomeSentence } from '../../strings/carer-words';

const close = () => openCarerDialog('none');

/** What the carer sets with a keyboard, over the settings. */
export function CarerDialogs() {
  const dialog = useSlice(carerStore, (carer) => carer.dialog);
  if (dialog === 'none') return null;
  return dialog === 'pin' ? <PinDialog /> : <CallAddressDialog />;
}

function Closer() {
  const words = carerWordsOf(useLanguage());
  return <Tool id="close-dialog" icon={X} label={words.close} onPress={close} />;
}

function PinDialog() {
  const words = carerWordsOf(useLanguage());
  const hasPin = useSlice(settingsStore, ({ carer }) => carer.pin !== '');
  const [pin, setPin] = useState('');
  const isGood = /^\d{4,8}$/.test(pin);
  return (
    <Dialog title={words.pinTitle} className="carer-dialog" closer={<Closer />} onClose={close}>
      <p>{words.pinLead}</p>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) changePin(pin);
        }}
      >
        <label htmlFor="new-pin">{words.pinField}</label>
        <input
          id="new-pin"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={pin}
          onChange={({ target }) => setPin(target.value.replace(/\D/g, ''))}
        />
      </form>
      <p>{words.pinWayOut}</p>
      <div className="choices">
        <Tool
          id="save-pin"
          icon={Check}
          label={words.pinSave}
          disabled={!isGood}
          onPress={() => changePin(pin)}
        />
        {hasPin ? (
          <Tool id="remove-pin" icon={Trash2} label={words.pinRemove} onPress={() => changePin('')} />
        ) : null}
      </div>
    </Dialog>
  );
}

function CallAddressDialog() {
  const language = useLanguage();
  const words = carerWordsOf(language);
  const kept = useSlice(settingsStore, ({ carer }) => carer.callAddress);
  const [address, setAddress] = useState(kept);
  const [result, setResult] = useState('');
  const attempt = () => {
    setResult(words.callTrying);
    tryCallAddress(address).then(
      (outcome) => setResult(outcomeSentence(outcome, language)),
      () => setResult(words.failure.other),
    );
  };
  return (
    <Dialog title={words.callTitle} className="carer-dialog" closer={<Closer />} onClose={close}>
      <p>{words.callLead}</p>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          attempt();
        }}
      >
        <label htmlFor="call-address">{words.callField}</label>
        <input
          id="call-address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          placeholder="http://192.168.1.20/bell"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
      </form>
      <div className="choices">
        <Tool
          id="try-call-address"
          icon={BellRing}
          label={words.callTry}
          disabled={address.trim() === ''}
          onPress={attempt}
        />
        {kept === '' ? null : (
          <Tool
            id="forget-call-address"
            icon={Trash2}
            label={words.callRemove}
            onPress={() => {
              forgetCallAddress();
              setAddress('');
              setResult('');
            }}
          />
        )}
      </div>
      <p role="status" data-call-test>
        {result}
      </p>
    </Dialog>
  );
}
