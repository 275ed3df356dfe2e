import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WRITTEN_IN } from '../../shared/Quoted.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import type { Breach } from '../useObligation.ts';

/** The breach that one is about to speak of, in the words it was recorded in. */
export function BreachQuote({ brokenOn, facts }: Pick<Breach, 'brokenOn' | 'facts'>) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography sx={{ fontWeight: 600 }}>{translate('garant.breach.of', { date: day(brokenOn) })}</Typography>
      <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {facts}
      </Typography>
    </Box>
  );
}
