import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { BulkActionsToolbar, useListContext, useTranslate } from 'react-admin';
import type { ObligationRowFragment } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { BulkVerbs, isChoosable } from './bulk/BulkVerbs.tsx';
import { ObligationLines } from './ObligationLines.tsx';

function ChooseLine({ id, code }: { id: string; code: string }) {
  const translate = useTranslate();
  const { selectedIds, onToggleItem } = useListContext<ObligationRowFragment>();
  return (
    <Checkbox
      checked={selectedIds.includes(id)}
      onChange={() => onToggleItem(id)}
      slotProps={{ input: { 'aria-label': translate('garant.bulk.choose', { code }) } }}
    />
  );
}

function ChoosePage() {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect } = useListContext<ObligationRowFragment>();
  const ids = data.map(({ id }) => id);
  const chosen = ids.filter((id) => selectedIds.includes(id));
  const others = selectedIds.filter((id) => !ids.includes(String(id)));
  const isWhole = chosen.length === ids.length;
  return (
    <FormControlLabel
      sx={{ m: 0 }}
      label={translate('garant.bulk.choosePage', { smart_count: ids.length })}
      control={
        <Checkbox
          checked={isWhole}
          indeterminate={!isWhole && chosen.length > 0}
          onChange={() => onSelect(isWhole ? others : [...others, ...ids])}
        />
      }
    />
  );
}

/** On a narrow screen, the rows one under the other; they can be chosen as in the table. */
export function ObligationStack() {
  const { data, total } = useListContext<ObligationRowFragment>();
  if (!data) return <Waiting />;
  if (total === 0) return <EmptyState title="garant.obligation.none" hint="garant.filter.none" />;
  const canChoose = data.some(isChoosable);
  return (
    <Box sx={{ minWidth: 0 }}>
      {canChoose && (
        <>
          <BulkActionsToolbar>
            <BulkVerbs />
          </BulkActionsToolbar>
          <ChoosePage />
        </>
      )}
      <ObligationLines items={data} choice={canChoose ? (line) => <ChooseLine id={line.id} code={line.code} /> : undefined} />
    </Box>
  );
}
