import type { Socket } from 'node:net';

const SECOND_MS = 1_000;

/** How slowly a body may come. */
export interface Pace {
  /** Longest silence. */
  idleMs: number;
  /** How long it may take whatever its pace. */
  graceMs: number;
  /** Then, from the beginning, on average at least. */
  bytesPerSecond: number;
}

/** What people type, over the worst of lines: 2 MB in 4 minutes. */
export const REQUEST_PACE: Pace = { idleMs: 10 * SECOND_MS, graceMs: 15 * SECOND_MS, bytesPerSecond: 8 * 1024 };
/** A line of 128 kbit/s passes; 50 MB over 1 Mbit/s take 7 minutes. */
export const UPLOAD_PACE: Pace = { idleMs: 30 * SECOND_MS, graceMs: 60 * SECOND_MS, bytesPerSecond: 16 * 1024 };

/** Calls `onLate` once if what a connection brings comes slower than that. Returns what ends the watch. */
export function watchPace(socket: Socket, { idleMs, graceMs, bytesPerSecond }: Pace, onLate: () => void): () => void {
  const began = performance.now();
  const first = socket.bytesRead;
  let last = first;
  let movedAt = began;
  const timer = setInterval(
    () => {
      const now = performance.now();
      if (socket.bytesRead !== last) movedAt = now;
      last = socket.bytesRead;
      const elapsed = now - began;
      const isCrawling = elapsed > graceMs && (last - first) * SECOND_MS < bytesPerSecond * elapsed;
      if (now - movedAt <= idleMs && !isCrawling) return;
      clearInterval(timer);
      onLate();
    },
    Math.min(SECOND_MS, idleMs / 4, graceMs / 4),
  );
  timer.unref();
  return () => clearInterval(timer);
}
