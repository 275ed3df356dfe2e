import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { RightsDeskDocument, type RightsPartsFragment } from '../generated/graphql.ts';
import { EntryColumns, EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { OpenedDuties } from '../registers/OpenedDuties.tsx';
import type { OwnParty } from '../registers/tellingParties.ts';
import { Axis } from '../shared/Axis.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { LetterChecklist } from './LetterChecklist.tsx';
import { NextRights } from './NextRights.tsx';
import { readRightsAxis } from './readRightsAxis.ts';
import { AnswerRights, ExtendRights, RelyOnSuspension } from './verbs/Answering.tsx';
import { AskClarification, AskIdentity, RecordReply } from './verbs/AskPerson.tsx';
import { AcknowledgeHandOver, HandOver } from './verbs/HandOver.tsx';
import { OfferAnswer } from './verbs/OfferAnswer.tsx';
import { RecordReceipt } from './verbs/ReceiveRights.tsx';
import { CloseRights, ShareRights, UpdateRights, WithdrawRights } from './verbs/WholeRequest.tsx';

interface Told {
  request: RightsPartsFragment;
  own: OwnParty[];
}

/** What may be done now, the most urgent first. */
function Verbs({ request, own }: Told) {
  const may = (act: RightsPartsFragment['allowedActions'][number]) => request.allowedActions.includes(act);
  return (
    <EntryVerbs>
      {may('ACKNOWLEDGE_HAND_OVER') && <AcknowledgeHandOver request={request} />}
      {may('HAND_OVER') && <HandOver request={request} own={own} />}
      {may('ANSWER') && <AnswerRights request={request} />}
      {may('RECORD_REPLY') && <RecordReply request={request} />}
      {may('ASK_IDENTITY') && <AskIdentity request={request} />}
      {may('ASK_CLARIFICATION') && <AskClarification request={request} />}
      {may('EXTEND') && <ExtendRights request={request} />}
      {may('RELY_ON_SUSPENSION') && request.clocks.some(({ suspendedOn }) => suspendedOn) && <RelyOnSuspension request={request} />}
      {may('OFFER_ANSWER') && <OfferAnswer request={request} />}
      {may('SHARE') && <ShareRights request={request} />}
      {may('WITHDRAW') && <WithdrawRights request={request} own={own} />}
      {may('CLOSE') && <CloseRights request={request} />}
    </EntryVerbs>
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
  const { rights, externalReference, legalBasis, allowedActions, occurrences } = request;
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
      </Facts>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {translate(occurrences.length > 0 ? 'garant.rights.opens' : 'garant.rights.opensNothing')}
      </Typography>
      <OpenedDuties occurrences={occurrences} />
    </Section>
  );
}

function RightsView() {
  const translate = useTranslate();
  const request = useRecordContext<WithHistory<RightsPartsFragment>>()!;
  const { reference, rights, status, confidentiality, party, conventionId } = request;
  const { data } = useAsk(RightsDeskDocument, { id: conventionId });
  const own = (data?.convention?.declaringParties ?? [])
    .filter(({ id }) => confidentiality !== 'RESTRICTED' || id === party.id)
    .map(({ id, code, organisation }) => ({ id, name: code, organisationId: organisation.id }));
  const asked = rights.map((right) => translate(`garant.right.${right}`)).join(', ');
  return (
    <EntryPage
      title={`${reference} · ${asked}`}
      lead={[translate(`garant.rightsStatus.${status}`), party.code]}
      restricted={confidentiality === 'RESTRICTED' && translate('garant.rights.restricted', { party: party.code })}
      forgottenAt={request.forgottenAt}
      history={request.history}
    >
      <Verbs request={request} own={own} />
      <EntryColumns told={<RightsAxis request={request} />} next={<NextRights request={request} />} />
      <LetterChecklist request={request} />
      <Description request={request} own={own} />
    </EntryPage>
  );
}

/** A request: the parties on one axis of time, the clock and the next act beside it, what is asked and its history below. */
export default function RightsRequestShow() {
  return <EntryShow resource="rightsRequests" view={RightsView} />;
}
