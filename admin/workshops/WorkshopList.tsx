import { Box } from '@mui/material';
import { Suspense } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { Exchanges } from '../exchanges/Exchanges.ts';
import { WorkshopDeskDocument, WorkshopViewsDocument } from '../generated/graphql.ts';
import { RecordList } from '../registers/RecordList.tsx';
import { RegisterViews } from '../registers/RegisterViews.tsx';
import { Lines } from '../shared/Lines.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfWorkshop, type Workshop } from './risk.ts';
import { ServiceChanges } from './ServiceChanges.tsx';
import { RecordWorkshop } from './verbs/RecordWorkshop.tsx';

const Col = DataTable.Col<Workshop>;

/** Who held it, how, and why. */
function useWords(): (row: Workshop) => string[] {
  const translate = useTranslate();
  return ({ party, method, heldFor }) => [
    party.code,
    translate(`garant.workshopMethod.${method}`),
    translate(`garant.workshopTrigger.${heldFor}`),
  ];
}

function WorkshopTable() {
  const { day } = useFormat();
  const words = useWords();
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOfWorkshop}>
      <Col
        source="reference"
        label="garant.field.reference"
        disableSort
        render={({ id, reference }) => <RowLink to={addressOfWorkshop(id)}>{reference}</RowLink>}
      />
      <Col source="heldOn" label="garant.field.Workshop.heldOn" render={({ heldOn }) => day(heldOn)} />
      <Col label="garant.field.Workshop.method" disableSort render={(row) => words(row).join(' · ')} />
    </DataTable>
  );
}

function WorkshopLines() {
  const { day } = useFormat();
  const words = useWords();
  return (
    <Lines<Workshop>
      to={({ id }) => addressOfWorkshop(id)}
      words={({ reference, heldOn }) => `${reference} · ${day(heldOn)}`}
      details={words}
    />
  );
}

function Desk({ conventionId }: { conventionId: string }) {
  const { data } = useAsk(WorkshopDeskDocument, { id: conventionId });
  return (
    data?.convention && (
      <Box sx={{ mb: 2 }}>
        <ServiceChanges conventionId={conventionId} parties={data.convention.workshopParties} />
        <RecordWorkshop desk={data.convention} />
        <Suspense fallback={null}>
          <Exchanges register="workshops" conventionId={conventionId} parties={data.convention.workshopParties} />
        </Suspense>
      </Box>
    )
  );
}

/** The workshops that weighed the risks of the service of the current convention, newest first. */
export default function WorkshopList() {
  return (
    <RecordList
      heading="garant.workshop.title"
      emptyTitle="garant.workshop.none"
      emptyHint="garant.workshop.hint"
      sort={{ field: 'heldOn', order: 'DESC' }}
      desk={(conventionId) => <Desk conventionId={conventionId} />}
      views={(conventionId) => <RegisterViews conventionId={conventionId} views={WorkshopViewsDocument} />}
      table={<WorkshopTable />}
      lines={<WorkshopLines />}
    />
  );
}
