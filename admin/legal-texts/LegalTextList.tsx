import { Box } from '@mui/material';
import { Suspense } from 'react';
import { DataTable, TextInput, useTranslate } from 'react-admin';
import { Exchanges } from '../exchanges/Exchanges.ts';
import {
  LegalTextDeskDocument,
  type LegalTextKind,
  type LegalTextRowFragment,
  type LegalTextStatus,
  LegalTextViewsDocument,
} from '../generated/graphql.ts';
import { RegisterList } from '../registers/RegisterList.tsx';
import { Lines } from '../shared/Lines.tsx';
import { OneChoice } from '../shared/OneChoice.tsx';
import { Quoted } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { KINDS } from './kinds.ts';
import { addressOfText } from './textAddress.ts';
import { OpenText } from './verbs/OpenText.tsx';

type Row = LegalTextRowFragment;
const Col = DataTable.Col<Row>;

const STATUSES: LegalTextStatus[] = ['DRAFT', 'OPINION_ASKED', 'DELAY_PASSED', 'OPINION_GIVEN', 'PUBLISHED', 'WITHDRAWN'];
const filters = [
  <TextInput key="text" source="text" label="garant.legalText.words" helperText={false} alwaysOn resettable />,
  <OneChoice
    key="statuses"
    source="statuses"
    label="garant.field.status"
    choices={STATUSES.map((id) => ({ id, name: `garant.textStatus.${id}` }))}
    emptyText="garant.legalText.all"
  />,
  <OneChoice
    key="kinds"
    source="kinds"
    label="garant.field.textKind"
    choices={KINDS.map((id: LegalTextKind) => ({ id, name: `garant.textKind.${id}` }))}
    emptyText="garant.legalText.all"
  />,
];

/** The next act, who does it and until when; where it stands when nothing is awaited. */
function useStand(): (row: Row) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ status, awaited: [next] }) => {
    if (!next) return translate(`garant.textStatus.${status}`);
    const act = translate(`garant.legalText.awaited.${next.awaitedAction}`, { party: next.party.code });
    return next.dueOn ? `${act}, ${translate('garant.legalText.by', { date: day(next.dueOn) })}` : act;
  };
}

function TextTable() {
  const translate = useTranslate();
  const { day } = useFormat();
  const stand = useStand();
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOfText}>
      <Col
        source="reference"
        label="garant.field.reference"
        render={({ id, reference }) => <RowLink to={addressOfText(id)}>{reference}</RowLink>}
      />
      <Col label="garant.field.textKind" render={({ kind }) => translate(`garant.textKind.${kind}`)} />
      <Col label="garant.field.textTitle" render={({ title }) => <Quoted>{title}</Quoted>} />
      <Col
        source="plannedOn"
        label="garant.field.publicationPlannedOn"
        render={({ textVersions: [newest] }) => (newest?.plannedOn ? day(newest.plannedOn) : '')}
      />
      <Col label="garant.legalText.next" render={stand} />
    </DataTable>
  );
}

function TextLines() {
  const translate = useTranslate();
  const stand = useStand();
  return (
    <Lines<Row>
      to={({ id }) => addressOfText(id)}
      words={({ reference, title }) => <Quoted>{`${reference} · ${title}`}</Quoted>}
      details={(row) => [translate(`garant.textKind.${row.kind}`), stand(row)]}
    />
  );
}

function Desk({ conventionId }: { conventionId: string }) {
  const { data } = useAsk(LegalTextDeskDocument, { id: conventionId });
  return (
    data?.convention && (
      <Box sx={{ mb: 2 }}>
        <OpenText desk={data.convention} />
        <Suspense fallback={null}>
          <Exchanges register="legal-texts" conventionId={conventionId} parties={data.convention.writingParties} />
        </Suspense>
      </Box>
    )
  );
}

/** The register of legal texts, impact assessments and procedures of the current convention. */
export default function LegalTextList() {
  return (
    <RegisterList
      name="LEGAL_TEXTS"
      views={LegalTextViewsDocument}
      heading="garant.legalText.title"
      emptyTitle="garant.legalText.none"
      emptyHint="garant.legalText.hint"
      filters={filters}
      sort={{ field: 'recordedAt', order: 'DESC' }}
      desk={(conventionId) => <Desk conventionId={conventionId} />}
      table={<TextTable />}
      lines={<TextLines />}
    />
  );
}
