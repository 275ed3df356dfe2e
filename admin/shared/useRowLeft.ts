import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** State of a navigation back to the list from one of its rows. */
export const rowLeft = (id: string) => ({ rowLeft: id });

const LONGEST_WAIT = 3000;

/** Back in the list, the row one left is in sight and holds the focus. */
export function useRowLeft(): void {
  const { state } = useLocation();
  const id = (state as Partial<ReturnType<typeof rowLeft>> | null)?.rowLeft;
  useEffect(() => {
    if (!id) return;
    const find = () => document.querySelector<HTMLElement>(`main a[href*="${CSS.escape(id)}"]`);
    const reach = () => {
      const row = find();
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'center' });
      return Boolean(row);
    };
    const seen = new MutationObserver(() => reach() && seen.disconnect());
    const frame = requestAnimationFrame(() => reach() || seen.observe(document.body, { childList: true, subtree: true }));
    const given = setTimeout(() => seen.disconnect(), LONGEST_WAIT);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(given);
      seen.disconnect();
    };
  }, [id]);
}
