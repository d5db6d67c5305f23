import { ArrowLeft, Delete } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { forgetPin, tryPin } from '../../app/carer-commands';
import { openScreen } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { HoldButton } from '../../components/hold-button';
import { useLanguage, useSlice } from '../../components/use-store';
import { carerStore } from '../../stores/carer-store';
import { settingsStore } from '../../stores/settings-store';
import { carerWordsOf } from '../../strings/carer-words';

/** So long the way out is held when the number is forgotten, ms. */
const FORGOT_MS = 20_000;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Shows what is behind it, or asks for the carer's number first when there is one. */
export function CarerGate({ children }: { readonly children: ReactNode }) {
  const isLocked = useSlice(settingsStore, ({ carer }) => carer.pin !== '');
  const isUnlocked = useSlice(carerStore, (carer) => carer.isUnlocked);
  return isLocked && !isUnlocked ? <PinScreen /> : <>{children}</>;
}

/** Digits for a hand: no targets of the eyes. Going back and the call are, as everywhere. */
function PinScreen() {
  const words = carerWordsOf(useLanguage());
  const length = useSlice(settingsStore, ({ carer }) => carer.pin.length);
  const [entered, setEntered] = useState('');
  const [isWrong, setWrong] = useState(false);
  const press = (digit: string) => {
    const next = entered + digit;
    const isWhole = next.length >= length;
    setWrong(isWhole && !tryPin(next));
    setEntered(isWhole ? '' : next);
  };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') setEntered(entered.slice(0, -1));
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  });
  return (
    <main className="pin-screen">
      <div className="pin-ways">
        <Action id="back" icon={ArrowLeft} label={words.back} onPick={() => openScreen('speak')} />
        <CallAction />
      </div>
      <h1>{words.pinAsk}</h1>
      <p className="pin-dots" role="status" data-pin-wrong={isWrong}>
        {isWrong ? words.pinWrong : '●'.repeat(entered.length) + '○'.repeat(length - entered.length)}
      </p>
      <div className="pin-pad">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className="tool" data-digit={digit} onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          className="tool"
          aria-label={words.erase}
          onClick={() => setEntered(entered.slice(0, -1))}
        >
          <Delete aria-hidden />
        </button>
      </div>
      <HoldButton id="forget-pin" className="pin-forgot" holdMs={FORGOT_MS} onHeld={forgetPin}>
        <span>{words.pinForgot}</span>
      </HoldButton>
    </main>
  );
}
