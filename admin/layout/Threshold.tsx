import { Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { LocalesMenuButton, useTranslate } from 'react-admin';
import { useDocumentTitle } from '../shared/Page.tsx';
import { Mark } from './Mark.tsx';

/** The frame of what is shown before one is inside. */
export function Threshold({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  useDocumentTitle(title);
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: 'background.default' }}>
      <Box component="header" sx={{ p: 2, display: 'flex', justifyContent: 'flex-end' }}>
        <LocalesMenuButton />
      </Box>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', px: 2, pb: 10 }}>
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
    </Box>
  );
}
