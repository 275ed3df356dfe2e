import { Box } from '@mui/material';
import { Children, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** One named fact; nothing at all when there is nothing to say. `label` is a translation key. */
export function Fact({ label, lang, children }: { label: string; lang?: string; children: ReactNode }) {
  const translate = useTranslate();
  if (Children.toArray(children).every((child) => child === '')) return null;
  return (
    <Box sx={{ mb: 1.25 }}>
      <Box component="dt" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {translate(label)}
      </Box>
      <Box component="dd" lang={lang} sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {children}
    </Box>
  );
}
