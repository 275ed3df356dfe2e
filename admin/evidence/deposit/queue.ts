/** Lets so many pass at once; the others wait, first come, first served. */
export function buildQueue(most: number) {
  let passing = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    passing -= 1;
    waiting.shift()?.();
  };
  return {
    /** Resolves when there is room, with what to call when leaving. Rejects with the reason of `signal` when it is given up before. */
    enter: (signal: AbortSignal): Promise<() => void> =>
      new Promise((resolve, reject) => {
        const pass = () => {
          signal.removeEventListener('abort', giveUp);
          passing += 1;
          resolve(leave);
        };
        const giveUp = () => {
          waiting.splice(waiting.indexOf(pass), 1);
          reject(signal.reason);
        };
        if (passing < most) return pass();
        waiting.push(pass);
        signal.addEventListener('abort', giveUp, { once: true });
      }),
  };
}
