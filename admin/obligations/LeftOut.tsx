import { Box, Button, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import type { ObligationFilter, ObligationRowFragment } from '../generated/graphql.ts';

/** Says that what asks nothing is not shown, and shows it in one press; nothing while it is. */
export function LeftOut() {
  const translate = useTranslate();
  const { filterValues, displayedFilters, setFilters } = useListContext<ObligationRowFragment>();
  const { standings, ...others } = filterValues as ObligationFilter;
  if (!standings || standings.length === 0 || standings.includes('OUTSIDE')) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, py: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.obligation.leftOut')}
      </Typography>
      <Button size="small" onClick={() => setFilters(others, displayedFilters)}>
        {translate('garant.obligation.showAll')}
      </Button>
    </Box>
  );
}
