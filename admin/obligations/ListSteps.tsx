import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { usePrevNextController, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { startingFilter } from './startingFilter.ts';
import { useObligation } from './useObligation.ts';
import { rowLeft } from './useRowLeft.ts';

function Steps() {
  const translate = useTranslate();
  const { id } = useObligation();
  const { current, all } = useCurrentConvention();
  const { index, total, prevPath, nextPath } = usePrevNextController({
    resource: 'obligations',
    linkType: 'show',
    limit: 100,
    filterDefaultValues: startingFilter(all.length > 1 ? current?.id : undefined),
    sort: { field: 'code', order: 'ASC' },
  });
  return (
    <Box
      component="nav"
      aria-label={translate('garant.obligation.steps')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      {prevPath && (
        <Button component={Link} to={prevPath} startIcon={<ArrowBack />}>
          {translate('garant.obligation.previous')}
        </Button>
      )}
      {index !== undefined && (
        <Typography variant="body2" component="span">
          {translate('garant.obligation.rank', { rank: index + 1, total })}
        </Typography>
      )}
      {nextPath && (
        <Button component={Link} to={nextPath} endIcon={<ArrowForward />}>
          {translate('garant.obligation.next')}
        </Button>
      )}
      <Button component={Link} to="/obligations" state={rowLeft(id)}>
        {translate('garant.obligation.backToList')}
      </Button>
    </Box>
  );
}

/** Once the list was read: the one before and the one after in it, as it was filtered and sorted, and the way back to its page and its row. */
export function ListSteps() {
  const wasListRead = useQueryClient().getQueriesData({ queryKey: ['obligations', 'getList'] }).length > 0;
  return wasListRead ? <Steps /> : null;
}
