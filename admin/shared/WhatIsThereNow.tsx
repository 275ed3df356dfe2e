import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFieldLabel } from './useFieldLabel.ts';
import { useValueWords } from './useValueWords.ts';

/** After a refused concurrent edit: the values the record has now. */
export function WhatIsThereNow({ current }: { current: Record<string, unknown> }) {
  const translate = useTranslate();
  const fieldLabel = useFieldLabel();
  const words = useValueWords();
  return (
    <Box sx={{ mt: 1 }}>
      {translate('garant.failure.current')}
      <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2 }}>
        {Object.entries(current).map(([field, value]) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <dt>{fieldLabel(field)}</dt>
            <Box component="dd" sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
              {words(field, value)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
