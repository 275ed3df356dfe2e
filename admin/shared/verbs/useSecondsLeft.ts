import { useEffect, useState } from 'react';

const secondsTo = (instant: number) => Math.max(0, Math.ceil((instant - Date.now()) / 1000));

/** Whole seconds left until an instant, told again as they pass; 0 without one. */
export function useSecondsLeft(endsAt: number | undefined): number {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (endsAt === undefined) return;
    const timer = setInterval(() => setTick((tick) => tick + 1), 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  return endsAt === undefined ? 0 : secondsTo(endsAt);
}
