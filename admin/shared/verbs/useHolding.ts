import { useEffect, useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../../providers/failure.ts';
import { type HeldAct, heldActs, heldNow } from '../../providers/heldActs.ts';

/** Everything that is held now. */
export const useHeldActs = (): readonly HeldAct[] => useSyncExternalStore(heldNow.subscribe, heldNow.get);

/** The act held now about something, whichever screen it was signed on. */
export const useHeldAct = (subject: string): HeldAct | undefined => useHeldActs().find((act) => act.subject === subject);

interface Signed extends Pick<HeldAct, 'words' | 'subject'> {
  onHeld?: () => void;
  /** The server agreed: the form goes before the act is let go, or it would come back in sight for a moment. */
  onAgreed?: () => void;
}

type Run = (signed: Signed, send: () => Promise<Failure | undefined>) => Promise<Failure | 'TAKEN_BACK' | undefined>;

const addressNow = () => `${window.location.pathname}${window.location.search}`;

/**
 * Holds an act for ten seconds, then sends it; answers its refusal, if any, or that it was taken back. A refusal that comes once the form is gone,
 * or its screen left, is told over whatever screen is there.
 */
export function useHolding(): Run {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return async ({ words, subject, onHeld, onAgreed }, send) => {
    const place = addressNow();
    const { act, fate } = heldActs.hold({ words, subject, place });
    onHeld?.();
    if ((await fate) === 'TAKEN_BACK') return 'TAKEN_BACK';
    const refusal = await send();
    if (!refusal) flushSync(() => onAgreed?.());
    heldActs.end(act.id);
    if (refusal && (!isHere.current || addressNow() !== place)) heldActs.tellRefused(act, refusal);
    return refusal;
  };
}
