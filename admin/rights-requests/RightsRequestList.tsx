import { Box, Typography } from '@mui/material';
import { Suspense } from 'react';
import { DataTable, TextInput, useTranslate } from 'react-admin';
import { Exchanges } from '../exchanges/Exchanges.ts';
import { RightsDeskDocument, RightsRequestViewsDocument, type RightsRowFragment } from '../generated/graphql.ts';
import { RegisterList } from '../registers/RegisterList.tsx';
import { Lines } from '../shared/Lines.tsx';
import { OneChoice } from '../shared/OneChoice.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { RIGHTS } from './kinds.ts';
import { useRightsClockWords } from './RightsClock.tsx';
import { RightsWall } from './RightsWall.tsx';
import { addressOfRights } from './rightsAddress.ts';
import { ReceiveRights } from './verbs/ReceiveRights.tsx';

type Row = RightsRowFragment;
const Col = DataTable.Col<Row>;

const filters = [
  <TextInput key="text" source="text" label="garant.rights.words" helperText={false} alwaysOn resettable />,
  <OneChoice
    key="rights"
    source="rights"
    label="garant.field.rights"
    choices={RIGHTS.map((id) => ({ id, name: `garant.right.${id}` }))}
    emptyText="garant.rights.all"
  />,
];

/** What is asked; where it stands and the clock; the next act and who does it. */
function useTold() {
  const translate = useTranslate();
  const clockWords = useRightsClockWords();
  return {
    rights: ({ rights }: Row) => rights.map((right) => translate(`garant.right.${right}`)).join(', '),
    stand: ({ status, clocks: [clock] }: Row) =>
      [translate(`garant.rightsStatus.${status}`), clock && status !== 'WITHDRAWN' && clockWords(clock)].filter(Boolean).join(' · '),
    next: ({ awaited: [next] }: Row) => (next ? translate(`garant.rights.awaited.${next.awaitedAction}`, { party: next.party.code }) : ''),
  };
}

function RightsTable() {
  const { rights, stand, next } = useTold();
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOfRights}>
      <Col
        source="reference"
        label="garant.field.reference"
        render={({ id, reference }) => <RowLink to={addressOfRights(id)}>{reference}</RowLink>}
      />
      <Col label="garant.field.rights" render={rights} />
      <Col source="dueOn" label="garant.field.status" render={stand} />
      <Col label="garant.rights.next" render={next} />
    </DataTable>
  );
}

function RightsLines() {
  const { rights, stand, next } = useTold();
  return (
    <Lines<Row>
      to={({ id }) => addressOfRights(id)}
      words={(row) => `${row.reference} · ${rights(row)}`}
      details={(row) => [stand(row), next(row)].filter(Boolean)}
    />
  );
}

/** What to do before there is an entry, and the counters of the register. */
function Desk({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const { data } = useAsk(RightsDeskDocument, { id: conventionId });
  if (!data?.convention) return null;
  const { waitingCount, overdueCount, inTimeCount, lateCount, extendedCount } = data.rightsRequestCounts;
  const counts = { waiting: waitingCount, overdue: overdueCount, inTime: inTimeCount, late: lateCount, extended: extendedCount };
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ReceiveRights desk={data.convention} />
        <Suspense fallback={null}>
          <Exchanges register="rights-requests" conventionId={conventionId} parties={data.convention.declaringParties} />
        </Suspense>
      </Box>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {translate('garant.rights.counts', counts)}
      </Typography>
      <RightsWall conventionId={conventionId} />
    </Box>
  );
}

/** The register of rights requests of the current convention, those with the fewest working days left first. */
export default function RightsRequestList() {
  return (
    <RegisterList
      name="RIGHTS_REQUESTS"
      views={RightsRequestViewsDocument}
      heading="garant.rights.title"
      emptyTitle="garant.rights.none"
      emptyHint="garant.rights.hint"
      filters={filters}
      sort={{ field: 'dueOn', order: 'ASC' }}
      desk={(conventionId) => <Desk conventionId={conventionId} />}
      table={<RightsTable />}
      lines={<RightsLines />}
    />
  );
}
