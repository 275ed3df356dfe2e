import { DataTable, useTranslate } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { WorkshopDeskDocument } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { Lines } from '../shared/Lines.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { addressOfWorkshop, type Workshop } from './risk.ts';
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
  return data?.convention && <RecordWorkshop desk={data.convention} />;
}

/** The workshops that weighed the risks of the service of the current convention, newest first. */
export default function WorkshopList() {
  const { current, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  if (isPending) return <Waiting />;
  const isUnread = current?.isRegisterRead === false;
  return (
    <ResourceList
      heading="garant.workshop.title"
      emptyTitle={isUnread ? 'garant.register.unread' : 'garant.workshop.none'}
      emptyHint={isUnread ? 'garant.register.unreadHint' : 'garant.workshop.hint'}
      above={current && !isUnread && <Desk conventionId={current.id} />}
      filter={current ? { conventionIds: [current.id] } : {}}
      sort={{ field: 'heldOn', order: 'DESC' }}
    >
      {isNarrow ? <WorkshopLines /> : <WorkshopTable />}
    </ResourceList>
  );
}
