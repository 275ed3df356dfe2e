import { Counter, Gauge, type Registry } from 'prom-client';
import type { GuardObserver } from '../files/fileGuard.ts';
import { HOLDS } from '../files/sweep/holds.ts';
import type { SweepObserver } from '../files/sweep/startSweeper.ts';

export type FilesObserver = GuardObserver & SweepObserver;

/** Figures of the stored files: what the last sweep of this process saw, and every time a file turned out to be altered, missing or good again. */
export function countFiles(registers: [Registry]): FilesObserver {
  const found = new Counter({
    name: 'garant_files_found_total',
    help: 'Recorded files found altered, missing, or good again.',
    labelNames: ['state'],
    registers,
  });
  const held = new Gauge({
    name: 'garant_files_sweep_held',
    help: 'Whether the last sweep touched nothing, and why.',
    labelNames: ['reason'],
    registers,
  });
  const files = new Gauge({
    name: 'garant_files',
    help: 'Files that the last sweep saw: stored, unexpected, in quarantine, missing.',
    labelNames: ['kind'],
    registers,
  });
  for (const reason of Object.keys(HOLDS)) held.set({ reason }, 0);
  for (const state of ['altered', 'missing', 'good']) found.inc({ state }, 0);
  return {
    found: (state) => found.inc({ state: state.toLowerCase() }),
    swept({ hold, stock, plan }) {
      for (const reason of Object.keys(HOLDS)) held.set({ reason }, reason === hold ? 1 : 0);
      files.set({ kind: 'stored' }, stock.files);
      files.set({ kind: 'unexpected' }, plan.unexpected);
      files.set({ kind: 'quarantined' }, stock.aside.length);
      files.set({ kind: 'missing' }, stock.missing.length);
    },
  };
}
