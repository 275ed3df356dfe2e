import { DataTable, useTranslate } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { RequestPartsFragment, RequestStatus } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { Lines } from '../shared/Lines.tsx';
import { OneChoice } from '../shared/OneChoice.tsx';
import { Quoted } from '../shared/Quoted.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Turn } from '../shared/Turn.tsx';
import { TurnFilter } from '../shared/TurnFilter.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { requestListing } from './requestListing.ts';
import { MakeRequest } from './verbs/MakeRequest.tsx';

const Col = DataTable.Col<RequestPartsFragment>;
const addressOf = (id: unknown) => `/partyRequests/${id}/show`;
const betweenOf = ({ fromParty, toParty }: RequestPartsFragment) => `${fromParty.code} → ${toParty.code}`;

const STATUSES: RequestStatus[] = ['TO_ANSWER', 'TO_ACKNOWLEDGE', 'ACKNOWLEDGED'];
const filters = [
  <OneChoice
    key="statuses"
    source="statuses"
    label="garant.field.status"
    choices={STATUSES.map((id) => ({ id, name: `garant.requestStatus.${id}` }))}
    emptyText="garant.request.all"
    alwaysOn
  />,
  <TurnFilter key="myTurns" source="myTurns" acts={['ANSWER', 'ACKNOWLEDGE']} alwaysOn />,
];

function RequestTable() {
  const translate = useTranslate();
  const { instant } = useFormat();
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOf}>
      <Col
        source="reference"
        label="garant.field.reference"
        render={({ id, reference }) => <RowLink to={addressOf(id)}>{reference}</RowLink>}
      />
      <Col label="garant.field.requestKind" render={({ kind }) => translate(`garant.requestKind.${kind}`)} />
      <Col label="garant.field.about" render={({ about }) => <Quoted>{about.label}</Quoted>} />
      <Col label="garant.request.between" render={betweenOf} />
      <Col source="madeAt" label="garant.field.madeAt" render={({ madeAt }) => instant(madeAt)} />
      <Col
        label="garant.turn.title"
        render={({ turn, status }) => (turn ? <Turn turn={turn} /> : translate(`garant.requestStatus.${status}`))}
      />
    </DataTable>
  );
}

function RequestLines() {
  const { instant } = useFormat();
  return (
    <Lines<RequestPartsFragment>
      to={({ id }) => addressOf(id)}
      words={({ reference, about }) => <Quoted>{`${reference} · ${about.label}`}</Quoted>}
      details={(request) => [betweenOf(request), instant(request.madeAt), request.turn && <Turn key="turn" turn={request.turn} />]}
    />
  );
}

/** What the parties of the current convention asked and told each other. */
export default function RequestList() {
  const { current, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  if (isPending) return <Waiting />;
  return (
    <ResourceList
      heading="garant.request.title"
      conventionId={current?.id}
      emptyTitle="garant.request.none"
      emptyHint="garant.request.hint"
      filters={filters}
      above={current && <MakeRequest conventionId={current.id} />}
      {...requestListing(current?.id)}
    >
      {isNarrow ? <RequestLines /> : <RequestTable />}
    </ResourceList>
  );
}
