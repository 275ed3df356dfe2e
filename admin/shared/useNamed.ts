import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

interface Named<Element extends HTMLElement> {
  ref: RefObject<Element | null>;
  /** The address of the page names it: it came into sight, and stands out. */
  isPointedAt: boolean;
}

/** What follows the # of an address that names a part of a page. */
export const hashOf = (anchor: string): string => `#${encodeURIComponent(anchor)}`;

/** A part of a page, brought into sight where the address names it, with the focus unless something inside it has it. */
export function useNamed<Element extends HTMLElement>(anchor: string): Named<Element> {
  const { hash, key } = useLocation();
  const ref = useRef<Element>(null);
  const isPointedAt = hash === hashOf(anchor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address, asked for again, brings it into sight again
  useEffect(() => {
    const element = ref.current;
    if (!isPointedAt || !element) return undefined;
    const frame = requestAnimationFrame(() => {
      if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [isPointedAt, key]);
  return { ref, isPointedAt };
}
