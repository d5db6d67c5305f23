import { LANGUAGES } from '../../../core/language';
import { chooseLanguage } from '../../app/screen-commands';
import { CallAction } from '../../components/call-action';
import { GazeTarget } from '../../components/gaze-target';
import { useLanguage } from '../../components/use-store';
import { stringsOf } from '../../strings';

/** Two large words, each in its own language. */
export function LanguageStep({ onNext }: { readonly onNext: () => void }) {
  const current = useLanguage();
  return (
    <main className="screen">
      <h1>
        {stringsOf('zh').appName} Mouyu — {stringsOf('zh').firstLanguageTitle} ·{' '}
        {stringsOf('en').firstLanguageTitle}
      </h1>
      <div className="choice-row">
        {LANGUAGES.map((language) => (
          <GazeTarget
            key={language}
            id={`language-${language}`}
            dwellClass="tile"
            className={`choice ${language === current ? 'chosen' : ''}`}
            onPick={() => {
              chooseLanguage(language);
              onNext();
            }}
          >
            {stringsOf(language).languageName}
          </GazeTarget>
        ))}
      </div>
      <div className="action-row">
        <CallAction />
      </div>
    </main>
  );
}
