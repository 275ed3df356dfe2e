import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { isNamed } from '../occurrences/occurrenceAddress.ts';

interface Named {
  ref: RefObject<HTMLElement | null>;
  /** The address of the page names it: it came into sight once, and stands out. */
  isPointedAt: boolean;
}

/** An occurrence on the page of its obligation, brought into sight where the address names it. */
export function useNamedOccurrence(occurrenceId: string): Named {
  const { hash } = useLocation();
  const ref = useRef<HTMLElement>(null);
  const isPointedAt = isNamed(hash, occurrenceId);
  useEffect(() => {
    if (isPointedAt) ref.current?.scrollIntoView({ block: 'center' });
  }, [isPointedAt]);
  return { ref, isPointedAt };
}
