import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** Nothing to show, and what to do about it. Both words are translation keys. */
export function EmptyState({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={{ py: 5, px: 3, textAlign: 'center', color: 'text.secondary' }}>
      <Typography variant="h2" component="p" sx={{ color: 'text.primary', mb: 0.5 }}>
        {translate(title)}
      </Typography>
      {hint && <Typography variant="body2">{translate(hint)}</Typography>}
      {children}
    </Box>
  );
}
