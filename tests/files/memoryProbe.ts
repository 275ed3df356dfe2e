import { readFileSync, writeFileSync } from 'node:fs';

/** What a parent process asks a program that was started with `--import` of this file, over IPC. */
export type Order = 'READ_IDLE' | 'READ_PEAK';
export interface Report {
  /** Resident memory of the process. */
  bytes: number;
}

const SAMPLE_EVERY_MS = 5;
const RESET_PEAK = '5';
const status = '/proc/self/status';

let peak = 0;
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, SAMPLE_EVERY_MS);
sampling.unref();

/** Linux keeps the true peak (VmHWM); elsewhere the samples must do. */
function highest(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) ?? [];
    return Math.max(peak, Number(kilobytes ?? 0) * 1024);
  } catch {
    return peak;
  }
}

function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', RESET_PEAK);
  } catch {
    peak = 0;
  }
  peak = process.memoryUsage.rss();
}

process.on('message', (order: Order) => {
  if (order === 'READ_IDLE') {
    globalThis.gc?.();
    forgetPeak();
  }
  process.send?.({ bytes: highest() } satisfies Report);
});
process.channel?.unref();
