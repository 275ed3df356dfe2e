import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useEffect } from 'react';
import { useSidebarState } from 'react-admin';

/** On a screen that becomes narrow (a window made smaller, a page zoomed in) the menu gives way: open, it would hide the page from screen readers. */
export function useMenuAside(): void {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [, setOpen] = useSidebarState();
  useEffect(() => {
    if (isNarrow) setOpen(false);
  }, [isNarrow, setOpen]);
}
