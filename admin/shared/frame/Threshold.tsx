import { Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { LocalesMenuButton, ToggleThemeButton, useTranslate } from 'react-admin';
import { useLook } from '../../theme/look.ts';
import { useDocumentTitle } from '../Page.tsx';
import { Mark } from './Mark.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { PLACES, SkipLinks } from './SkipLinks.tsx';

/** The frame of a page shown to anybody: language and light or dark above, the pages that every public site owes below. */
export function PublicFrame({ start, children }: { start?: ReactNode; children: ReactNode }) {
  const { Header } = useLook();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: 'background.default' }}>
      <SkipLinks places={['content', 'footer']} />
      {Header && <Header />}
      <Box component={Header ? 'div' : 'header'} sx={{ p: 1, display: 'flex', alignItems: 'center', justifyContent: 'flex-end' }}>
        {start}
        <LocalesMenuButton />
        <ToggleThemeButton />
      </Box>
      <OfflineBanner />
      <Box component="main" id={PLACES.content} tabIndex={-1} sx={{ flex: 1, display: 'flex', flexDirection: 'column', px: 2 }}>
        {children}
      </Box>
      <SiteFooter />
    </Box>
  );
}

/** What is shown before one is inside. */
export function Threshold({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  useDocumentTitle(title);
  return (
    <PublicFrame>
      <Box sx={{ flex: 1, display: 'grid', placeItems: 'center', pb: 10 }}>
        <Card sx={{ maxWidth: 520, width: '100%', p: { xs: 3, sm: 5 } }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 3 }}>
            <Mark size={40} />
            <Typography component="p" sx={{ fontWeight: 700, fontSize: '1.5rem', letterSpacing: '-0.02em' }}>
              {translate('garant.name')}
            </Typography>
          </Box>
          <Typography variant="h1" sx={{ mb: 1.5 }}>
            {title}
          </Typography>
          {children}
        </Card>
      </Box>
    </PublicFrame>
  );
}
