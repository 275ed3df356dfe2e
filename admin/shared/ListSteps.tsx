import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ListProps, usePrevNextController, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { rowLeft } from './useRowLeft.ts';

/** How a list starts, as its screen gives it to `<ResourceList>`: the pages of its records go through it in the same order. */
export type Listing = Pick<ListProps, 'sort' | 'filter' | 'filterDefaultValues'>;

interface ListStepsProps {
  resource: string;
  listing: Listing;
}

/** The list was read in this window. */
export const useWasListRead = (resource: string): boolean =>
  useQueryClient().getQueriesData({ queryKey: [resource, 'getList'] }).length > 0;

function Steps({ resource, listing }: ListStepsProps) {
  const translate = useTranslate();
  const record = useRecordContext();
  const { index, total, prevPath, nextPath } = usePrevNextController({ resource, linkType: 'show', limit: 100, ...listing });
  return (
    <Box
      component="nav"
      aria-label={translate('garant.steps.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      {prevPath && (
        <Button component={Link} to={prevPath} startIcon={<ArrowBack />}>
          {translate('garant.steps.previous')}
        </Button>
      )}
      {index !== undefined && (
        <Typography variant="body2" component="span">
          {translate('garant.steps.rank', { rank: index + 1, total })}
        </Typography>
      )}
      {nextPath && (
        <Button component={Link} to={nextPath} endIcon={<ArrowForward />}>
          {translate('garant.steps.next')}
        </Button>
      )}
      <Button component={Link} to={`/${resource}`} state={record && rowLeft(String(record.id))}>
        {translate('garant.steps.back')}
      </Button>
    </Box>
  );
}

/**
 * Once the list of the record of the page was read: the one before and the one after in it, as it was filtered and sorted, and the way back to its
 * page and its row.
 */
export function ListSteps(props: ListStepsProps) {
  return useWasListRead(props.resource) ? <Steps {...props} /> : null;
}
