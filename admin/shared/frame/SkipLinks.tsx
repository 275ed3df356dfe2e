import { Box, Link } from '@mui/material';
import type { MouseEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../theme/palette.ts';

export const PLACES = { content: 'main-content', menu: 'main-menu', search: 'main-search', footer: 'footer' } as const;
export type Place = keyof typeof PLACES;

const hiddenUntilFocused = {
  position: 'fixed',
  top: 8,
  left: 8,
  zIndex: 5000,
  px: 2,
  py: 1,
  borderRadius: 1,
  bgcolor: ink.paper,
  color: ink.blue,
  border: `2px solid ${ink.blue}`,
  '&:not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', p: 0, overflow: 'hidden' },
};

function goTo(event: MouseEvent, place: Place): void {
  event.preventDefault();
  const target = document.getElementById(PLACES[place]);
  target?.focus();
  target?.scrollIntoView({ block: 'start' });
}

/** The first stops of the keyboard: straight to the places of the page. */
export function SkipLinks({ places }: { places: readonly Place[] }) {
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate('garant.layout.skipLinks')}>
      {places.map((place) => (
        <Link key={place} href={`#${PLACES[place]}`} onClick={(event) => goTo(event, place)} sx={hiddenUntilFocused}>
          {translate(`garant.layout.skipTo.${place}`)}
        </Link>
      ))}
    </Box>
  );
}
