import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { AS_BUILT } from '../support/buildServer.ts';

const STAND_IN = fileURLToPath(new URL('./standIn.ts', import.meta.url));

export interface RunningProcess {
  child: ChildProcess;
  output(): string;
  /** Waits until the program says it is ready; fails with what it printed when it ends before. */
  ready(): Promise<void>;
  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** Starts the stand-in program as a process of its own with only these settings. */
export function runStandIn(settings: Record<string, string>): RunningProcess {
  const child = spawn(process.execPath, [...AS_BUILT, STAND_IN], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const end = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return {
    child,
    output: () => printed,
    ended: () => end,
    async ready() {
      while (!printed.includes('Ctrl-C')) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended before it was ready:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
