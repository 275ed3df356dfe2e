import { buildSignal } from './signal.ts';

const FIRST_TRY_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
const HEALTH = '/healthz';

/** Whether the server could be reached the last time it was asked. */
export const isReachable = buildSignal(true);

let trying: ReturnType<typeof setTimeout> | undefined;

async function tryAgain(wait: number): Promise<void> {
  trying = undefined;
  const answer = await fetch(HEALTH, { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) noteAnswer();
  else scheduleTry(Math.min(wait * 2, LONGEST_WAIT_MS));
}

function scheduleTry(wait: number): void {
  trying ??= setTimeout(() => void tryAgain(wait), wait);
}

/** The server answered something. */
export function noteAnswer(): void {
  clearTimeout(trying);
  trying = undefined;
  isReachable.set(true);
}

/** The server could not be reached: it is tried again, ever more rarely, until it answers. */
export function noteSilence(): void {
  isReachable.set(false);
  scheduleTry(FIRST_TRY_MS);
}

let isCarried = false;

/** What is asked from now on is carried to its end even if the page is left before the answer. */
export function carryOn(carried: boolean): void {
  isCarried = carried;
}

/** Browsers carry at most 64 KiB at once beyond the page that asks: acts, which are small, and nothing that a page reads. */
const CARRIED_BYTES = 60_000;
const canBeCarried = (body: unknown): boolean =>
  typeof body === 'string' && body.includes('"query":"mutation') && new TextEncoder().encode(body).length <= CARRIED_BYTES;

/** `fetch` that notes whether the server answers. */
export async function watchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, isCarried && canBeCarried(init?.body) ? { ...init, keepalive: true } : init);
    noteAnswer();
    return response;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') noteSilence();
    throw error;
  }
}

/** Listens to what the browser knows of the network. */
export function watchConnection(): void {
  window.addEventListener('offline', noteSilence);
  window.addEventListener('online', () => void tryAgain(FIRST_TRY_MS));
}
