import { useEffect, useState } from 'react';
import type { BoardSnapshot } from '../../../core/ipc/contract';
import type { Language } from '../../../core/language';
import { boardWordsOf } from '../../strings/board-words';

/** Former states of the boards, newest first; null while they are looked up. */
export function useSnapshots(): readonly BoardSnapshot[] | null {
  const [snapshots, setSnapshots] = useState<readonly BoardSnapshot[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    window.app.listBoardSnapshots().then(
      (found) => isCurrent && setSnapshots(found),
      () => isCurrent && setSnapshots([]),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return snapshots;
}

/** When a state was kept, and before what. */
export function snapshotWords({ at, reason }: BoardSnapshot, language: Language) {
  const time = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return { time: time.format(new Date(at)), reason: boardWordsOf(language).reason[reason] };
}
