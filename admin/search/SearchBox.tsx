import Search from '@mui/icons-material/Search';
import { Box, Button } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PLACES } from '../shared/frame/SkipLinks.tsx';
import { ink } from '../theme/palette.ts';

const load = () => import('./SearchDialog.tsx');
const SearchDialog = lazy(load);

const boxStyle = {
  justifyContent: 'flex-start',
  minWidth: { xs: 40, md: 210 },
  px: 1.25,
  py: 0.5,
  color: ink.soft,
  border: `1px solid ${ink.edge}`,
  bgcolor: 'background.paper',
  fontWeight: 400,
};

/** On a narrow screen the word is still there for who listens. */
const labelStyle = {
  ml: 1,
  flex: 1,
  textAlign: 'start',
  '@media (max-width: 899.95px)': { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
} as const;

/** Opens the search: by its button, or by Ctrl-K anywhere. */
export function SearchBox() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <Box component="search" sx={{ display: 'flex', mx: 0.5 }}>
      <Button
        id={PLACES.search}
        onClick={() => setOpen(true)}
        onFocus={load}
        onPointerEnter={load}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        sx={boxStyle}
      >
        <Search fontSize="small" />
        <Box component="span" sx={labelStyle}>
          {translate('garant.search.open')}
        </Box>
        <Box
          component="kbd"
          sx={{ display: { xs: 'none', md: 'inline' }, ml: 2, fontSize: '0.75rem', border: 1, borderRadius: 0.5, px: 0.5 }}
        >
          {translate('garant.search.shortcut')}
        </Box>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Box>
  );
}
