import { useState } from 'react';

/** A form that begins afresh: `next` calls `forget` and changes `round`, which is given to the form as its key. */
export function useRounds(forget: () => void): { round: number; next: () => void } {
  const [round, setRound] = useState(0);
  return {
    round,
    next: () => {
      forget();
      setRound(round + 1);
    },
  };
}
