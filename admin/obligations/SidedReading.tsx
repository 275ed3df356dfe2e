import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ink } from '../theme/palette.ts';
import type { Obligation } from './useObligation.ts';

type Quoted = Pick<NonNullable<Obligation['wordingReading']>, 'wording' | 'proposedReading'>;

function Quote({ label, words, edge }: { label: string; words: string; edge: string }) {
  const translate = useTranslate();
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Typography component="figcaption" variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(label)}
      </Typography>
      <Box component="blockquote" lang="fr" sx={{ m: 0, mt: 0.5, pl: 1.5, borderLeft: `3px solid ${edge}`, overflowWrap: 'anywhere' }}>
        {words}
      </Box>
    </Box>
  );
}

/** Words of the signed text, and the reading that is proposed of them, side by side. */
export function SidedReading({ wording, proposedReading }: Quoted) {
  return (
    <Box sx={{ display: 'grid', gap: 2, mb: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
      <Quote label="garant.wordingReading.wording" words={wording} edge={ink.blue} />
      <Quote label="garant.wordingReading.proposed" words={proposedReading} edge={ink.line} />
    </Box>
  );
}
