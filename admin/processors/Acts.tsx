import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** The acts of a section of the page; not printed. */
export const Acts = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}>{children}</Box>
);
