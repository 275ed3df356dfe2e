import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router';
import { isOverThePage } from './overThePage.ts';

let here: string | undefined;

/** A screen one goes to is announced by its title: the focus moves there, except on the very first one and in a panel, which holds its own. */
export function useArrival(heading: RefObject<HTMLElement | null>, title: string): void {
  const { pathname, state } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen, or a new title on the same one, is what triggers it
  useEffect(() => {
    const isArrival = here !== undefined && here !== pathname && !isOverThePage(state);
    here = pathname;
    if (isArrival) heading.current?.focus({ preventScroll: true });
  }, [title]);
}
