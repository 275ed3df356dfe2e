import { Box } from '@mui/material';
import { Suspense } from 'react';
import { DataTable, TextInput, useTranslate } from 'react-admin';
import { Exchanges } from '../exchanges/Exchanges.ts';
import { ProcessorDeskDocument, type ProcessorRowFragment, ProcessorViewsDocument } from '../generated/graphql.ts';
import { RegisterList } from '../registers/RegisterList.tsx';
import { Lines } from '../shared/Lines.tsx';
import { Quoted } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useCountryName } from './countries.ts';
import { addressOfProcessor } from './processorAddress.ts';
import { RegisterPages } from './RegisterPages.tsx';
import { PlanProcessor } from './verbs/PlanProcessor.tsx';

type Row = ProcessorRowFragment;
const Col = DataTable.Col<Row>;

const filters = [<TextInput key="text" source="text" label="garant.processor.words" helperText={false} alwaysOn resettable />];

/** The countries where a processor handles data now, by name. */
function useCountriesOf(): (row: Row) => string {
  const nameOf = useCountryName();
  return ({ locations }) => [...new Set(locations.filter(({ endsOn }) => !endsOn).map(({ country }) => nameOf(country)))].join(', ');
}

function ProcessorTable() {
  const translate = useTranslate();
  const countriesOf = useCountriesOf();
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOfProcessor}>
      <Col
        source="reference"
        label="garant.field.reference"
        render={({ id, reference }) => <RowLink to={addressOfProcessor(id)}>{reference}</RowLink>}
      />
      <Col source="name" label="garant.field.processorName" render={({ name }) => <Quoted>{name}</Quoted>} />
      <Col label="garant.field.processorCountries" render={countriesOf} />
      <Col label="garant.field.processorService" render={({ service }) => <Quoted>{service}</Quoted>} />
      <Col
        label="garant.field.processorGuarantees"
        render={({ guarantees }) => guarantees.map(({ kind, label }) => label ?? translate(`garant.guaranteeKind.${kind}`)).join(', ')}
      />
      <Col label="garant.processor.stand" render={({ status }) => translate(`garant.processorStatus.${status}`)} />
    </DataTable>
  );
}

function ProcessorLines() {
  const translate = useTranslate();
  const countriesOf = useCountriesOf();
  return (
    <Lines<Row>
      to={({ id }) => addressOfProcessor(id)}
      words={({ reference, name }) => <Quoted>{`${reference} · ${name}`}</Quoted>}
      details={(row) => [<Quoted key="service">{row.service}</Quoted>, countriesOf(row), translate(`garant.processorStatus.${row.status}`)]}
    />
  );
}

function Desk({ conventionId }: { conventionId: string }) {
  const { data } = useAsk(ProcessorDeskDocument, { id: conventionId });
  return (
    data?.convention && (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <PlanProcessor desk={data.convention} />
        <RegisterPages />
        <Suspense fallback={null}>
          <Exchanges register="processors" conventionId={conventionId} parties={data.convention.declaringParties} />
        </Suspense>
      </Box>
    )
  );
}

/** The register of processors of the current convention: the table that a privacy policy gives. */
export default function ProcessorList() {
  return (
    <RegisterList
      name="PROCESSORS"
      views={ProcessorViewsDocument}
      heading="garant.processor.title"
      emptyTitle="garant.processor.none"
      emptyHint="garant.processor.hint"
      filters={filters}
      sort={{ field: 'name', order: 'ASC' }}
      desk={(conventionId) => <Desk conventionId={conventionId} />}
      table={<ProcessorTable />}
      lines={<ProcessorLines />}
    />
  );
}
