import { useLayoutEffect, useRef } from 'react';
import { useSlice } from '../../components/use-store';
import { Words } from '../../components/words';
import { partnerViewStore } from '../../stores/partner-view-store';
import { voiceWordsOf } from '../../strings/voice-words';

/** Former sentences that are shown under the present one. */
const FORMER = 3;
/** Texts longer than these many characters' widths are set smaller, so that all of it can be read at once. */
const LONG = 26;
const VERY_LONG = 70;

/** What the listener sees: what is being written, what was said, and whether to wait. Nothing else, and nothing to press. */
export function PartnerScreen() {
  const view = useSlice(partnerViewStore, (state) => state.view);
  const text = useRef<HTMLParagraphElement>(null);
  // The end of what is being written is what is new.
  useLayoutEffect(() => {
    if (text.current) text.current.scrollTop = text.current.scrollHeight;
  }, [view]);
  if (view === null) return <main className="partner" data-partner="empty" />;
  const words = voiceWordsOf(view.language);
  const isWriting = view.text.trim() !== '';
  const shown = isWriting ? view.text : (view.said[0] ?? '');
  const former = view.said.filter((said) => said !== shown).slice(0, FORMER);
  return (
    <main
      className={`partner ${view.light ? 'light' : ''} turn-${view.turn}`}
      data-partner={isWriting ? 'writing' : 'said'}
    >
      <p ref={text} className={`partner-text ${sizeOf(shown)}`} data-partner-text={shown}>
        <Words text={shown} />
        {isWriting ? <i className="partner-caret" /> : null}
      </p>
      {view.wait ? (
        <p className="partner-wait" role="status">
          {words.wait}
        </p>
      ) : null}
      <ul className="partner-said">
        {former.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </main>
  );
}

/** Chinese characters are twice as wide as Latin letters. */
function sizeOf(text: string): string {
  const width = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0);
  return width > VERY_LONG ? 'very-long' : width > LONG ? 'long' : '';
}
