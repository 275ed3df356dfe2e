import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { isOverThePage } from '../shared/overThePage.ts';

/** A page one goes to starts at its top; going back, or opening a panel over the page, leaves it where it was. */
export function useTopOfPage() {
  const { pathname, state } = useLocation();
  const kind = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is what triggers it
  useEffect(() => {
    if (kind !== NavigationType.Pop && !isOverThePage(state)) window.scrollTo(0, 0);
  }, [pathname, kind]);
}
