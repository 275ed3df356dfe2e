import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { ProcessorToldFragment } from '../generated/graphql.ts';
import { Answer, Waiting } from '../shared/Answer.tsx';
import { DayField } from '../shared/DayField.tsx';
import { readDay, todayInParis } from '../shared/days.ts';
import { Page } from '../shared/Page.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { StayingButton } from '../theme/StayingButton.tsx';
import { Acts } from './Acts.tsx';
import { useCountryName } from './countries.ts';
import { OnPaper, PaperTable } from './PaperTable.tsx';
import { copied, type PolicyRow, policyTable } from './policyTable.ts';
import { ADDRESS_OF_LIST } from './processorAddress.ts';
import { useEveryProcessor } from './useEveryProcessor.ts';

const HEADS = ['name', 'countries', 'service', 'guarantees'] as const;

function Row({ row: { name, countries, service, guarantees, contractUrl } }: { row: PolicyRow }) {
  const translate = useTranslate();
  return (
    <tr>
      <th scope="row" lang={WRITTEN_IN}>
        {name}
      </th>
      <td>{countries || translate('garant.policyTable.notSaid')}</td>
      <td lang={WRITTEN_IN}>{service}</td>
      <td>
        {guarantees || (!contractUrl && translate('garant.policyTable.notSaid'))}
        {guarantees && contractUrl && ' · '}
        {contractUrl && (
          <a href={contractUrl} rel="noreferrer">
            {contractUrl}
          </a>
        )}
      </td>
    </tr>
  );
}

interface TableProps {
  rows: readonly PolicyRow[];
  heads: readonly string[];
  caption: string;
}

function Table({ rows, heads, caption }: TableProps) {
  const translate = useTranslate();
  if (rows.length === 0) return <Typography sx={{ mt: 2 }}>{translate('garant.policyTable.none')}</Typography>;
  return (
    <PaperTable sx={{ mt: 2 }}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </PaperTable>
  );
}

/** The table with what is done with it, and how many entries are kept out of it. */
function Told({ processors, on, title }: { processors: readonly ProcessorToldFragment[]; on: string; title: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { day } = useFormat();
  const countryName = useCountryName();
  const rows = policyTable(processors, on, { translate, countryName, day });
  const heads = HEADS.map((head) => translate(`garant.policyTable.head.${head}`));
  const copy = async () => {
    const { html, text } = copied(heads, rows);
    const blobs = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) };
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    notify('garant.policyTable.copied', { type: 'success' });
  };
  const kept = processors.length - rows.length;
  return (
    <>
      <Acts>
        <StayingButton variant="outlined" onClick={() => void copy()} disabled={rows.length === 0}>
          {translate('garant.policyTable.copy')}
        </StayingButton>
        <Button variant="outlined" onClick={() => window.print()}>
          {translate('garant.policyTable.print')}
        </Button>
      </Acts>
      <Table rows={rows} heads={heads} caption={translate('garant.policyTable.caption', { title, date: day(on) })} />
      {kept > 0 && (
        <Alert severity="info" role="presentation" sx={{ '@media print': { display: 'none' } }}>
          {translate('garant.policyTable.kept', { smart_count: kept })}
        </Alert>
      )}
    </>
  );
}

function OfDay({ conventionId, title, on }: { conventionId: string; title: string; on: string }) {
  const query = useEveryProcessor(conventionId, on);
  return <Answer query={query}>{(processors) => <Told processors={processors} on={on} title={title} />}</Answer>;
}

/** The processors that a privacy policy names: who handles data on a day, to print on A4 or to copy. */
export default function PolicyTablePage() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const { current, isPending } = useCurrentConvention();
  if (isPending) return <Waiting />;
  const typed = search.get('on') ?? todayInParis();
  const on = readDay(typed);
  return (
    <Page
      title={translate('garant.policyTable.title')}
      conventionId={current?.id}
      lead={translate('garant.policyTable.lead')}
      actions={
        <Acts>
          <Button component={Link} to={ADDRESS_OF_LIST}>
            {translate('garant.policyTable.back')}
          </Button>
        </Acts>
      }
    >
      <OnPaper />
      <Box sx={{ maxWidth: '18rem', mb: 2, '@media print': { display: 'none' } }}>
        <DayField
          label={translate('garant.policyTable.on')}
          value={typed}
          onChange={(day) => setSearch(day ? { on: day } : {}, { replace: true })}
          isWrong={on === undefined}
          helperText={on === undefined && translate('garant.validation.day')}
        />
      </Box>
      {current && current.isRegisterRead === false && <Typography>{translate('garant.register.unreadHint')}</Typography>}
      {current && current.isRegisterRead !== false && on && <OfDay conventionId={current.id} title={current.title} on={on} />}
    </Page>
  );
}
