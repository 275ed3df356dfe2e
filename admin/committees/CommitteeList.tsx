import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { CommitteeDeskDocument, type CommitteeRowFragment, type CommitteeStatus } from '../generated/graphql.ts';
import { RecordList } from '../registers/RecordList.tsx';
import { Lines } from '../shared/Lines.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfCommittee } from './committeeAddress.ts';
import { isOutsideWindow } from './committeeAdvice.ts';
import { NextCommittee } from './NextCommittee.tsx';

type Row = CommitteeRowFragment;
const Col = DataTable.Col<Row>;

/** What is looked at, as where a committee stands. */
const VIEWS: Record<string, CommitteeStatus[]> = {
  coming: ['PLANNED', 'CONVENED'],
  toClose: ['HELD'],
  past: ['CLOSED'],
  cancelled: ['CANCELLED'],
};
const viewOf = (statuses?: CommitteeStatus[] | '' | null): string =>
  Object.keys(VIEWS).find((view) => statuses && VIEWS[view]!.join() === statuses.join()) ?? '';
const statusesOf = (view: string): CommitteeStatus[] | null => VIEWS[view] ?? null;

const filters = [
  <SelectInput
    key="statuses"
    source="statuses"
    label="garant.committee.shown"
    format={viewOf}
    parse={statusesOf}
    choices={Object.keys(VIEWS).map((id) => ({ id, name: `garant.committee.view.${id}` }))}
    emptyText="garant.committee.all"
    helperText={false}
    alwaysOn
  />,
];

/** Where a committee stands, what it decided, and what is said of its day. */
function useStand(): (row: Row) => string[] {
  const translate = useTranslate();
  return ({ status, committeeOutcome, windowAdvice, adviceDays }) => [
    translate(`garant.committeeStatus.${status}`),
    ...(committeeOutcome ? [translate(`garant.committeeOutcome.${committeeOutcome}`)] : []),
    ...(status !== 'CANCELLED' && isOutsideWindow(windowAdvice)
      ? [translate(`garant.committee.advice.${windowAdvice}`, { smart_count: adviceDays })]
      : []),
  ];
}

function CommitteeTable() {
  const { day } = useFormat();
  const stand = useStand();
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOfCommittee}>
      <Col
        source="reference"
        label="garant.field.reference"
        render={({ id, reference }) => <RowLink to={addressOfCommittee(id)}>{reference}</RowLink>}
      />
      <Col source="plannedOn" label="garant.field.committeeDay" render={({ heldOn, plannedOn }) => day(heldOn ?? plannedOn)} />
      <Col label="garant.committee.stand" disableSort render={(row) => stand(row).join(' · ')} />
    </DataTable>
  );
}

function CommitteeLines() {
  const { day } = useFormat();
  const stand = useStand();
  return (
    <Lines<Row>
      to={({ id }) => addressOfCommittee(id)}
      words={({ reference, heldOn, plannedOn }) => `${reference} · ${day(heldOn ?? plannedOn)}`}
      details={stand}
    />
  );
}

function Desk({ conventionId }: { conventionId: string }) {
  const { data } = useAsk(CommitteeDeskDocument, { id: conventionId });
  return data?.convention && <NextCommittee desk={data.convention} />;
}

/** The investment committees of the current convention: the next one first, with its window and why. */
export default function CommitteeList() {
  return (
    <RecordList
      heading="garant.committee.title"
      emptyTitle="garant.committee.none"
      emptyHint="garant.committee.hint"
      filters={filters}
      sort={{ field: 'plannedOn', order: 'DESC' }}
      desk={(conventionId) => <Desk conventionId={conventionId} />}
      table={<CommitteeTable />}
      lines={<CommitteeLines />}
    />
  );
}
