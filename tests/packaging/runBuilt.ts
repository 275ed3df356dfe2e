import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

/** Who runs the image here: nobody, unless the tests themselves have no right to choose. */
export const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export interface Running {
  child: ChildProcess;
  output(): string;
  /** Resolves to the milliseconds from the start until `/readyz` answers 200; fails with what was printed when the program ends before. */
  ready(url: string): Promise<number>;
  ended(): Promise<number | null>;
}

interface Given {
  command: string[];
  folder: string;
  environment: Record<string, string | undefined>;
  account?: { uid?: number; gid?: number };
}

/** Starts a command in a folder as a process of its own, with this environment only. */
export function runBuilt({ command: [program, ...given], folder, environment, account }: Given): Running {
  const began = performance.now();
  const child = spawn(program!, given, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'], ...account });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const end = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output: () => printed,
    ended: () => end,
    async ready(url) {
      for (const limit = began + READY_WITHIN_MS; ; await delay(10)) {
        const isReady = await fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
        if (isReady) return performance.now() - began;
        if (child.exitCode !== null || performance.now() > limit) throw new Error(`not ready:\n${printed}`);
      }
    },
  };
}
