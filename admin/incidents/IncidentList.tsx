import { Box, Typography } from '@mui/material';
import { Suspense } from 'react';
import { DataTable, TextInput, useTranslate } from 'react-admin';
import { Exchanges } from '../exchanges/Exchanges.ts';
import { IncidentDeskDocument, type IncidentRowFragment, type IncidentStatus, IncidentViewsDocument } from '../generated/graphql.ts';
import { RegisterList } from '../registers/RegisterList.tsx';
import { Lines } from '../shared/Lines.tsx';
import { OneChoice } from '../shared/OneChoice.tsx';
import { Quoted } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { awaitedWords } from './awaitedWords.ts';
import { useClockWords } from './Clock.tsx';
import { FINDINGS } from './categories.ts';
import { addressOfIncident } from './incidentAddress.ts';
import { useNow } from './useNow.ts';
import { ChooseReading } from './verbs/ChooseReading.tsx';
import { DeclareIncident } from './verbs/DeclareIncident.tsx';

type Row = IncidentRowFragment;
const Col = DataTable.Col<Row>;

const STATUSES: IncidentStatus[] = ['DECLARED', 'QUALIFIED', 'CONTAINED', 'NOT_A_BREACH', 'CLOSED'];
const filters = [
  <TextInput key="text" source="text" label="garant.incident.words" helperText={false} alwaysOn resettable />,
  <OneChoice
    key="statuses"
    source="statuses"
    label="garant.field.status"
    choices={STATUSES.map((id) => ({ id, name: `garant.incidentStatus.${id}` }))}
    emptyText="garant.incident.all"
  />,
  <OneChoice
    key="personalDataBreaches"
    source="personalDataBreaches"
    label="garant.incident.isBreach"
    choices={FINDINGS.map((id) => ({ id, name: `garant.finding.${id}` }))}
    emptyText="garant.incident.anyBreach"
  />,
];

/** Where it stands: its status, the risk once it is said, the clock while one runs. */
function useStand(): (row: Row) => string {
  const translate = useTranslate();
  const clockWords = useClockWords();
  const now = useNow();
  return ({ status, level, clocks }) => {
    const stands = status === 'QUALIFIED' && level ? `garant.riskLevel.${level}` : `garant.incidentStatus.${status}`;
    const clock = clocks.find((each) => each.status === 'RUNNING' || each.status === 'OVERDUE');
    return [translate(stands), clock && status !== 'CLOSED' && clockWords(clock, now)].filter(Boolean).join(' · ');
  };
}

/** The next act and who does it. */
function useNext(): (row: Row) => string {
  const translate = useTranslate();
  return ({ nextAct }) => (nextAct ? translate(awaitedWords(nextAct), { party: nextAct.party.code }) : '');
}

function IncidentTable() {
  const { instant } = useFormat();
  const [stand, next] = [useStand(), useNext()];
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOfIncident}>
      <Col
        source="reference"
        label="garant.field.reference"
        render={({ id, reference }) => <RowLink to={addressOfIncident(id)}>{reference}</RowLink>}
      />
      <Col label="garant.field.incidentTitle" render={({ title }) => <Quoted>{title}</Quoted>} />
      <Col source="detectedAt" label="garant.field.detectedAt" render={({ detectedAt }) => instant(detectedAt)} />
      <Col label="garant.field.status" render={stand} />
      <Col label="garant.incident.next" render={next} />
    </DataTable>
  );
}

function IncidentLines() {
  const { instant } = useFormat();
  const [stand, next] = [useStand(), useNext()];
  return (
    <Lines<Row>
      to={({ id }) => addressOfIncident(id)}
      words={({ reference, title }) => <Quoted>{`${reference} · ${title}`}</Quoted>}
      details={(row) => [instant(row.detectedAt), stand(row), next(row)].filter(Boolean)}
    />
  );
}

/** What to do before there is an entry, and how the parties read the clause on what the authority is told. */
function Desk({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const { data } = useAsk(IncidentDeskDocument, { id: conventionId });
  const desk = data?.convention;
  if (!desk) return null;
  const choices = desk.readingChoices.map(({ party, chosenReading }) =>
    translate('garant.naming.of', { name: party.code, words: translate(`garant.breachReading.${chosenReading}`) }),
  );
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <DeclareIncident desk={desk} />
        <ChooseReading desk={desk} />
        <Suspense fallback={null}>
          <Exchanges register="incidents" conventionId={conventionId} parties={desk.declaringParties} />
        </Suspense>
      </Box>
      <Typography variant="body2">
        <strong>{translate('garant.incident.reading')}</strong> {translate(`garant.breachReading.${desk.breachReading}`)}
        {choices.length > 0 && ` (${choices.join(' · ')})`}
      </Typography>
    </Box>
  );
}

/** The register of incidents of the current convention. */
export default function IncidentList() {
  return (
    <RegisterList
      name="INCIDENTS"
      views={IncidentViewsDocument}
      heading="garant.incident.title"
      emptyTitle="garant.incident.none"
      emptyHint="garant.incident.hint"
      filters={filters}
      sort={{ field: 'detectedAt', order: 'DESC' }}
      desk={(conventionId) => <Desk conventionId={conventionId} />}
      table={<IncidentTable />}
      lines={<IncidentLines />}
    />
  );
}
