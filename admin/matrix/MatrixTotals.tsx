import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Assurance } from '../generated/graphql.ts';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { ASSURANCES } from '../shared/assurances.ts';

interface MatrixTotalsProps {
  totals: { assurance: Assurance; count: number }[];
}

/** How many obligations of the matrix stand in each state. */
export function MatrixTotals({ totals }: MatrixTotalsProps) {
  const translate = useTranslate();
  const shown = ASSURANCES.flatMap((assurance) => totals.filter((total) => total.assurance === assurance && total.count > 0));
  return (
    <Box
      component="ul"
      aria-label={translate('garant.matrix.totals')}
      sx={{ listStyle: 'none', p: 0, m: 0, mb: 2, display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {shown.map(({ assurance, count }) => (
        <li key={assurance}>
          <AssuranceChip assurance={assurance} count={count} />
        </li>
      ))}
    </Box>
  );
}
