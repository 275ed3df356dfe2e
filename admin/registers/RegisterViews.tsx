import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useAsk } from '../shared/useAsk.ts';

/** Where the count of each view is told, in the order in which they are offered. */
const COUNTS = {
  TO_DO: 'toDoCount',
  OVERDUE: 'overdueCount',
  NOT_ENGAGED: 'notEngagedCount',
  UNVERIFIED: 'unverifiedCount',
  CLOSED: 'closedCount',
  ALL: 'allCount',
} as const;
type View = keyof typeof COUNTS;
type Counts = { [Name in (typeof COUNTS)[View]]?: number | null };

/** How many entries each view of a register shows, by a filter of its list. */
export type ViewsDocument<Filter> = TypedDocumentNode<{ counts: Counts }, { filter?: Filter | null }>;

/**
 * What is looked at of a register, one view at a time, each with how many entries it shows under the other filters: the address tells it, and the
 * browser goes back to the one before.
 */
export function RegisterViews<Filter>({ conventionId, views }: { conventionId: string; views: ViewsDocument<Filter> }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { views: [chosen = 'ALL'] = [], ...others } = filterValues as { views?: View[] };
  const { data } = useAsk(views, { filter: { ...others, conventionIds: [conventionId] } as Filter });
  if (!data) return null;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={chosen}
      aria-label={translate('garant.register.views')}
      onChange={(_event, view: View | null) => view && setFilters(view === 'ALL' ? others : { ...others, views: [view] })}
      sx={{ flexWrap: 'wrap', m: 1 }}
    >
      {(Object.keys(COUNTS) as View[])
        .filter((view) => data.counts[COUNTS[view]] != null)
        .map((view) => (
          <ToggleButton key={view} value={view}>
            {translate(`garant.register.view.${view}`, { count: data.counts[COUNTS[view]] })}
          </ToggleButton>
        ))}
    </ToggleButtonGroup>
  );
}
