import type { Log } from '../log.ts';
import type { Ask } from './describeSchema.ts';

/** Sooner than a statement gives up a lock, so that whoever holds it is known by then. */
const LOOK_MS = 150;
const TELL_MS = 1_000;

export interface MigrationWatch {
  /** The migration that runs from now on. */
  begin(name: string): void;
  /** The one that runs or ran last; nothing while another process migrates. */
  current(): string;
  /** Who was last seen to hold what it waits for. */
  holder(): string | undefined;
  stop(): void;
}

interface Blocker {
  pid: number;
  name: string;
  state: string | null;
  seconds: number;
}

const blockersOf = (pid: number): string => `
  select a.pid, coalesce(nullif(a.application_name, ''), a.backend_type) as name, a.state,
    extract(epoch from clock_timestamp() - coalesce(a.xact_start, a.backend_start))::int as seconds
  from pg_stat_activity a where a.pid = any(pg_blocking_pids(${pid}))`;

const told = ({ pid, name, state, seconds }: Blocker): string => `${pid}, ${name}, ${state ?? '?'}, ${seconds} s`;

/** Tells what takes longer than a second, and what it waits for; `ask` is another connection than the one of the process `pid`. */
export function watchMigration(ask: Ask, pid: number, log?: Log): MigrationWatch {
  let name = '';
  let began = Date.now();
  let toldAt = began;
  let holder: string | undefined;
  const look = async () => {
    const blockers = await ask<Blocker>(blockersOf(pid));
    holder = blockers[0] ? told(blockers[0]) : holder;
    if (Date.now() - toldAt < TELL_MS) return;
    toldAt = Date.now();
    const seconds = Math.round((Date.now() - began) / 1000);
    const waits = blockers[0] ? `, attend la session ${holder} / waits for the session ${holder}` : '';
    const what = name || 'd’un autre processus / of another process';
    log?.info(`Migration ${what} : ${seconds} s${waits}`);
  };
  const timer = setInterval(() => {
    look().catch(() => undefined);
  }, LOOK_MS);
  return {
    begin(next) {
      name = next;
      began = Date.now();
      toldAt = began;
    },
    current: () => name,
    holder: () => holder,
    stop: () => clearInterval(timer),
  };
}
