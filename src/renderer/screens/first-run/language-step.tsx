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
        {stringsOf('zh').appName} <span className="aside">{stringsOf('en').appName}</span>
      </h1>
      <p className="lead">
        {stringsOf('zh').firstLanguageTitle} · {stringsOf('en').firstLanguageTitle}
      </p>
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
            <span className="sub">{stringsOf(language).firstLanguageSub}</span>
          </GazeTarget>
        ))}
      </div>
      <div className="action-row">
        <div />
        <CallAction />
      </div>
    </main>
  );
}
