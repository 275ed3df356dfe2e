import { type RefObject, useEffect, useRef } from 'react';

/** The title of the card where the focus was last. */
const titleNear = (element: Element | null) => element?.closest('section')?.querySelector<HTMLElement>('h2') ?? undefined;

/**
 * A verb may take its own button away with it (one takes charge, and there is nothing left to take): the focus then goes to the title of the
 * same card instead of the top of the document.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>, change: unknown): void {
  const last = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    const element = root.current;
    const remember = (event: FocusEvent) => {
      last.current = titleNear(event.target as Element);
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a record read again is what may take a button away
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body || !last.current?.isConnected) return;
      last.current.tabIndex = -1;
      last.current.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [change]);
}
