import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { useSidebarState } from 'react-admin';

/**
 * On a screen that becomes narrow (a window made smaller, a page zoomed in) the menu closes, and opens again on a wide one. Answers
 * whether it may be drawn: as a panel over the page it must be born closed, or it would hide the page from screen readers for good.
 */
export function useMenuAside(): boolean {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const [wasNarrow, setWasNarrow] = useState(isNarrow);
  const [, setOpen] = useSidebarState();
  useEffect(() => {
    if (isNarrow === wasNarrow) return;
    setOpen(!isNarrow);
    setWasNarrow(isNarrow);
  }, [isNarrow, wasNarrow, setOpen]);
  return isNarrow === wasNarrow;
}
