import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { openScreen } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { useLanguage } from '../../components/use-store';
import { voiceWordsOf } from '../../strings/voice-words';

/** A page of the carer's: for a mouse and a keyboard, with a way back and the call for the eyes. */
export function CarerPage(props: {
  readonly title: string;
  readonly lead: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const words = voiceWordsOf(useLanguage());
  return (
    <main className={`carer-page ${props.className}`}>
      <header>
        <Action id="back" icon={ArrowLeft} label={words.back} onPick={() => openScreen('settings')} />
        {/* Not at the right edge: a mouse that rests where it held the button of the settings would pick it there. */}
        <CallAction />
        <div>
          <h1>{props.title}</h1>
          <p>{props.lead}</p>
        </div>
      </header>
      {props.children}
    </main>
  );
}
