import { Checkbox, TableCell } from '@mui/material';
import {
  SelectPageCheckbox,
  useDataTableCallbacksContext,
  useDataTableRenderContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { ObligationRowFragment } from '../../generated/graphql.ts';

function ChooseRow() {
  const translate = useTranslate();
  const { handleToggleItem } = useDataTableCallbacksContext();
  const selectedIds = useDataTableSelectedIdsContext();
  const row = useRecordContext<ObligationRowFragment>();
  if (!row) return null;
  return (
    <Checkbox
      checked={selectedIds?.includes(row.id) ?? false}
      onClick={(event) => {
        handleToggleItem?.(row.id, event);
        event.stopPropagation();
      }}
      slotProps={{ input: { 'aria-label': translate('garant.bulk.choose', { code: row.code }) } }}
    />
  );
}

/**
 * The boxes that choose rows, each with a name of its own on the box itself. Those of react-admin 5.15 are all called the same and carry
 * their name beside the box, where screen readers do not look for it.
 */
export function ChoiceColumn() {
  const place = useDataTableRenderContext();
  if (place === 'header') {
    return (
      <TableCell padding="checkbox" variant="head">
        <SelectPageCheckbox />
      </TableCell>
    );
  }
  if (place !== 'data') return null;
  return (
    <TableCell padding="checkbox">
      <ChooseRow />
    </TableCell>
  );
}
