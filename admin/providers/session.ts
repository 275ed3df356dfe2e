import { buildSignal } from './signal.ts';

const CHANNEL = 'garant:session';

/** The session ended while somebody was working. */
export const isExpired = buildSignal(false);

/** Where the window opened to sign in again comes back to. */
export const RESUMED_PAGE = '/session-reprise';

/** Tells the other windows of this browser that somebody signed in. */
export function announceSignIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('signed-in');
  channel.close();
}

/** Calls `listener` each time another window says that somebody signed in; answers how to stop. */
export function onSignIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
