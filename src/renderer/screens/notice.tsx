import { Info } from 'lucide-react';
import { useEffect } from 'react';
import { useSlice, useStrings } from '../components/use-store';
import { dismissProblem, viewStore } from '../stores/view-store';

/** How long a notice stays when nobody dismisses it: long enough to be read twice from the side. */
const STAYS_MS = 15_000;

/** One calm sentence at a time about something a person can act on. */
export function Notice() {
  const strings = useStrings();
  // What the status bar says already is not said twice.
  const problem = useSlice(viewStore, (view) =>
    view.problems.find((candidate) => candidate.code !== 'testRuntime'),
  );
  const code = problem?.code;
  useEffect(() => {
    if (!code) return undefined;
    const timer = setTimeout(() => dismissProblem(code), STAYS_MS);
    return () => clearTimeout(timer);
  }, [code]);
  if (!problem) return null;
  return (
    <div className="notice" role="status" data-problem={problem.code} title={problem.detail}>
      <Info aria-hidden />
      <span>{strings.problem[problem.code]}</span>
      <button type="button" onClick={() => dismissProblem(problem.code)}>
        {strings.dismiss}
      </button>
    </div>
  );
}
