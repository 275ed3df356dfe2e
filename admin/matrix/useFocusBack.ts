import { useEffect, useRef } from 'react';

/** When the panel of an obligation closes and nothing takes the focus back (it was opened by its address), its line in the matrix does. */
export function useFocusBack(obligationId: string | undefined) {
  const closed = useRef<string>(undefined);
  useEffect(() => {
    if (!obligationId && closed.current && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(`[data-obligation="${closed.current}"]`)?.focus();
    }
    closed.current = obligationId;
  }, [obligationId]);
}
