import { Info } from 'lucide-react';
import { useEffect } from 'react';
import type { Problem } from '../../core/problem';
import { useSlice, useStrings } from '../components/use-store';
import { dismissProblem, viewStore } from '../stores/view-store';

/** How long a notice stays when nobody dismisses it: long enough to be read twice from the side. */
const STAYS_MS = 15_000;

/** The oldest problem that nobody has seen yet. What the status bar says anyway is not said twice. */
export const useNotice = (): Problem | undefined =>
  useSlice(viewStore, (view) => view.problems.find((candidate) => candidate.code !== 'testRuntime'));

/** One calm sentence at a time about something a person can act on. Never a red box, never over a tile. */
export function Notice({ problem }: { readonly problem: Problem }) {
  const strings = useStrings();
  const { code } = problem;
  useEffect(() => {
    const timer = setTimeout(() => dismissProblem(code), STAYS_MS);
    return () => clearTimeout(timer);
  }, [code]);
  return (
    <div className="notice" role="status" data-problem={code} title={problem.detail}>
      <Info aria-hidden />
      <span>{strings.problem[code]}</span>
      <button type="button" onClick={() => dismissProblem(code)}>
        {strings.dismiss}
      </button>
    </div>
  );
}
