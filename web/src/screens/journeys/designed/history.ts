import { useCallback, useState } from 'react';

interface History<T> {
  past: T[];
  now: T;
  future: T[];
}

/** A value with everything that it was, so that changes can be taken back and made again. */
export const useHistory = <T>(start: T) => {
  const [history, setHistory] = useState<History<T>>({ past: [], now: start, future: [] });
  const change = useCallback(
    (next: T) =>
      setHistory(({ past, now }) => ({ past: [...past.slice(-99), now], now: next, future: [] })),
    [],
  );
  const undo = useCallback(
    () =>
      setHistory((history) => {
        const before = history.past.at(-1);
        if (before === undefined) return history;
        return {
          past: history.past.slice(0, -1),
          now: before,
          future: [history.now, ...history.future],
        };
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setHistory((history) => {
        const [after, ...rest] = history.future;
        if (after === undefined) return history;
        return { past: [...history.past, history.now], now: after, future: rest };
      }),
    [],
  );
  return {
    now: history.now,
    change,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
};
