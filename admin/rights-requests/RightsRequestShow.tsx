import { Alert, Box, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { type JournalPartsFragment, RightsDeskDocument, type RightsPartsFragment } from '../generated/graphql.ts';
import { HistorySection } from '../journal/HistorySection.tsx';
import { addressOfOccurrence } from '../occurrences/occurrenceAddress.ts';
import { Waiting } from '../shared/Answer.tsx';
import { Axis } from '../shared/Axis.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { whole } from '../shared/whole.ts';
import { NextRights } from './NextRights.tsx';
import { readRightsAxis } from './readRightsAxis.ts';
import { AnswerRights, ExtendRights, RelyOnSuspension } from './verbs/Answering.tsx';
import { AskClarification, AskIdentity, RecordReply } from './verbs/AskPerson.tsx';
import { AcknowledgeHandOver, HandOver } from './verbs/HandOver.tsx';
import { RecordReceipt } from './verbs/ReceiveRights.tsx';
import { CloseRights, ShareRights, UpdateRights, WithdrawRights } from './verbs/WholeRequest.tsx';

/** Read from the list, it has no history yet. */
type ReadRights = RightsPartsFragment & { history?: readonly JournalPartsFragment[] };

interface Told {
  request: RightsPartsFragment;
  own: { id: string; name: string }[];
}

/** What may be done now, the most urgent first. */
function Verbs({ request, own }: Told) {
  const may = (act: RightsPartsFragment['allowedActions'][number]) => request.allowedActions.includes(act);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}>
      {may('ACKNOWLEDGE_HAND_OVER') && <AcknowledgeHandOver request={request} />}
      {may('HAND_OVER') && <HandOver request={request} own={own} />}
      {may('ANSWER') && <AnswerRights request={request} />}
      {may('RECORD_REPLY') && <RecordReply request={request} />}
      {may('ASK_IDENTITY') && <AskIdentity request={request} />}
      {may('ASK_CLARIFICATION') && <AskClarification request={request} />}
      {may('EXTEND') && <ExtendRights request={request} />}
      {may('RELY_ON_SUSPENSION') && request.clocks.some(({ suspendedOn }) => suspendedOn) && <RelyOnSuspension request={request} />}
      {may('SHARE') && <ShareRights request={request} />}
      {may('WITHDRAW') && <WithdrawRights request={request} />}
      {may('CLOSE') && <CloseRights request={request} />}
    </Box>
  );
}

function RightsAxis({ request }: Pick<Told, 'request'>) {
  const translate = useTranslate();
  const instants = readRightsAxis(request).map(({ kind, value, ...event }) => ({
    ...event,
    head: [translate(`garant.rights.event.${kind}`), value && translate(value)].filter(Boolean).join(' · '),
  }));
  return <Axis title={translate('garant.rights.axis')} instants={instants} />;
}

function Description({ request, own }: Told) {
  const translate = useTranslate();
  const { rights, externalReference, legalBasis, allowedActions, personAnswer: answer, occurrences } = request;
  const actions = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {allowedActions.includes('UPDATE') && <UpdateRights request={request} />}
      {allowedActions.includes('RECORD_RECEIPT') && <RecordReceipt request={request} own={own} />}
    </Box>
  );
  return (
    <Section title={translate('garant.rights.what')} actions={actions}>
      <Facts>
        <Fact label="garant.field.rights">{rights.map((right) => translate(`garant.right.${right}`)).join(', ')}</Fact>
        <Fact label="garant.field.externalReference">{externalReference ?? ''}</Fact>
        <Fact label="garant.field.legalBasis">{legalBasis ? translate(`garant.legalBasis.${legalBasis}`) : ''}</Fact>
        {answer && <Fact label="garant.field.isRemedyTold">{translate(answer.isRemedyTold ? 'ra.boolean.true' : 'ra.boolean.false')}</Fact>}
      </Facts>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {translate(occurrences.length > 0 ? 'garant.rights.opens' : 'garant.rights.opensNothing')}
      </Typography>
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {occurrences.map(({ id, status, obligation }) => (
          <li key={id}>
            <Link to={addressOfOccurrence(obligation.id, id)}>{obligation.code}</Link>
            {` · ${translate(`garant.occurrenceStatus.${status}`)}`}
          </li>
        ))}
      </Box>
    </Section>
  );
}

function RightsView() {
  const translate = useTranslate();
  const request = useRecordContext<ReadRights>()!;
  const { reference, rights, status, confidentiality, party, conventionId } = request;
  const { data } = useAsk(RightsDeskDocument, { id: conventionId });
  const own = (data?.convention?.declaringParties ?? [])
    .filter(({ id }) => confidentiality !== 'RESTRICTED' || id === party.id)
    .map(({ id, code }) => ({ id, name: code }));
  const asked = rights.map((right) => translate(`garant.right.${right}`)).join(', ');
  return (
    <Page title={`${reference} · ${asked}`} lead={`${translate(`garant.rightsStatus.${status}`)} · ${party.code}`}>
      {confidentiality === 'RESTRICTED' && (
        <Alert severity="info" role="presentation" sx={{ mb: 2 }}>
          {translate('garant.rights.restricted', { party: party.code })}
        </Alert>
      )}
      <Verbs request={request} own={own} />
      <Box
        sx={{
          ...{ display: 'grid', columnGap: 2, mt: 2 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(18rem, 1fr)' },
        }}
      >
        <Box sx={{ order: { xs: 2, lg: 1 }, minWidth: 0 }}>
          <RightsAxis request={request} />
        </Box>
        <Box sx={{ order: { xs: 1, lg: 2 }, minWidth: 0 }}>
          <NextRights request={request} />
        </Box>
      </Box>
      <Description request={request} own={own} />
      <HistorySection history={request.history ?? []} />
    </Page>
  );
}

/** A request: the parties on one axis of time, the clock and the next act beside it, what is asked and its history below. */
export default function RightsRequestShow() {
  return (
    <ShowBase
      resource="rightsRequests"
      queryOptions={whole}
      redirectOnError={false}
      disableAuthentication
      loading={<Waiting />}
      render={({ record }) => (record ? <RightsView /> : <RecordFailure />)}
    />
  );
}
