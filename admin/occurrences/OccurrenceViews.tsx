import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import type { OccurrenceRowFragment } from '../generated/graphql.ts';
import { VIEW_NAMES, VIEWS, type View, viewOf } from './occurrenceViews.ts';

/** Chooses what of the list is looked at. */
export function OccurrenceViews() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext<OccurrenceRowFragment>();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={viewOf(filterValues)}
      aria-label={translate('garant.occurrence.views')}
      onChange={(_event, view: View | null) =>
        view && setFilters({ ...VIEWS[view], ...(filterValues.partyIds && { partyIds: filterValues.partyIds }) })
      }
      sx={{ flexWrap: 'wrap', m: 1 }}
    >
      {VIEW_NAMES.map((view) => (
        <ToggleButton key={view} value={view}>
          {translate(`garant.occurrence.view.${view}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
