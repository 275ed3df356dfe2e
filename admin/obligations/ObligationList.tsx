import { Box } from '@mui/material';
import { DataTable } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { ObligationLineFragment } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { NextDate, OverdueMark } from '../shared/Due.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useObligationFilters } from './useObligationFilters.tsx';

const Col = DataTable.Col<ObligationLineFragment>;
const LONGEST = 140;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
const addressOf = (id: unknown) => `/obligations/${id}/show`;

/** All obligations of the current convention, filtered, sorted and paged by the server. */
export default function ObligationList() {
  const { current, isPending } = useCurrentConvention();
  const filters = useObligationFilters(current?.id);
  if (isPending) return <Waiting />;
  return (
    <ResourceList
      heading="garant.menu.obligations"
      emptyTitle="garant.obligation.none"
      filters={filters}
      filter={current ? { conventionId: current.id } : {}}
      sort={{ field: 'code', order: 'ASC' }}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={addressOf}
        sx={{ '& .column-text': { minWidth: '15rem' }, '& .column-code': { whiteSpace: 'nowrap' } }}
      >
        <Col source="code" label="garant.field.code" />
        <Col
          source="text"
          label="garant.field.text"
          disableSort
          render={({ id, text }) => (
            <RowLink to={addressOf(id)} lang="fr">
              {shorten(text)}
            </RowLink>
          )}
        />
        <Col source="party" label="garant.field.party" render={({ party }) => party.code} />
        <Col source="theme" label="garant.field.theme" render={({ theme }) => <span lang="fr">{theme.label}</span>} />
        <Col source="assurance" label="garant.field.assurance" render={({ assurance }) => <AssuranceChip assurance={assurance} />} />
        <Col source="evidenceCount" label="garant.field.evidenceCount" render={({ evidenceCount }) => evidenceCount} />
        <Col
          source="dueOn"
          label="garant.field.nextDate"
          render={(obligation) => (
            <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
              <NextDate {...obligation} />
              {obligation.isOverdue && <OverdueMark />}
            </Box>
          )}
        />
      </DataTable>
    </ResourceList>
  );
}
