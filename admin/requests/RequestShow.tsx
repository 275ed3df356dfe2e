import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { AuthorPartsFragment, RequestPartsFragment } from '../generated/graphql.ts';
import { addressOfOccurrence } from '../occurrences/occurrenceAddress.ts';
import { Waiting } from '../shared/Answer.tsx';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { ListSteps } from '../shared/ListSteps.tsx';
import { Page } from '../shared/Page.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { Section } from '../shared/Section.tsx';
import { Turn } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { requestListing } from './requestListing.ts';
import { AcknowledgeRequest } from './verbs/AcknowledgeRequest.tsx';
import { AnswerRequest } from './verbs/AnswerRequest.tsx';

interface StepProps {
  label: string;
  at: string;
  author: AuthorPartsFragment;
  children?: ReactNode;
}

/** One act, with when it took place, who recorded it and their words. */
function Step({ label, at, author, children }: StepProps) {
  const translate = useTranslate();
  const { instant } = useFormat();
  return (
    <Box component="li" sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {translate(label)} · <time dateTime={at}>{instant(at)}</time>
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} />
      </Typography>
      {children && (
        <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {children}
        </Typography>
      )}
    </Box>
  );
}

function Steps({ request }: { request: RequestPartsFragment }) {
  const { kind, words, madeAt, author, answer, answeredAt, answerer, acknowledgement, acknowledgedAt, acknowledger } = request;
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      <Step label={`garant.requestKind.${kind}`} at={madeAt} author={author}>
        {words}
      </Step>
      {answeredAt && answerer && (
        <Step label="garant.request.answered" at={answeredAt} author={answerer}>
          {answer}
        </Step>
      )}
      {acknowledgedAt && acknowledger && (
        <Step label="garant.request.acknowledged" at={acknowledgedAt} author={acknowledger}>
          {acknowledgement}
        </Step>
      )}
    </Box>
  );
}

function Opened({ occurrences }: RequestPartsFragment) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.request.opened')}>
      {occurrences.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.request.opensNothing')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {occurrences.map(({ id, isIndicative, obligation }) => (
          <li key={id}>
            <Link to={addressOfOccurrence(obligation.id, id)}>{obligation.code}</Link>
            {isIndicative && ` · ${translate('garant.request.indicative')}`}
          </li>
        ))}
      </Box>
    </Section>
  );
}

function RequestView() {
  const translate = useTranslate();
  const request = useRecordContext<RequestPartsFragment>()!;
  const { conventionId, reference, about, fromParty, toParty, status, turn, allowedActions } = request;
  const { current } = useCurrentConvention();
  const actions = (
    <>
      {allowedActions.includes('ANSWER_REQUEST') && <AnswerRequest request={request} />}
      {allowedActions.includes('ACKNOWLEDGE_REQUEST') && <AcknowledgeRequest request={request} />}
      <Box sx={{ flex: '1 1 100%' }}>
        <ListSteps resource="partyRequests" listing={requestListing(current?.id)} />
      </Box>
    </>
  );
  return (
    <Page
      title={`${reference} · ${about.label}`}
      lang={WRITTEN_IN}
      conventionId={conventionId}
      lead={`${fromParty.code} → ${toParty.code}`}
      actions={actions}
    >
      <Section title={translate(`garant.requestStatus.${status}`)} actions={<Turn turn={turn} />}>
        <Steps request={request} />
      </Section>
      <Opened {...request} />
    </Page>
  );
}

/** A request, with the acts of both parties in their order and what it opened. */
export default function RequestShow() {
  return (
    <ShowBase
      resource="partyRequests"
      redirectOnError={false}
      disableAuthentication
      loading={<Waiting />}
      render={({ record }) => (record ? <RequestView /> : <RecordFailure />)}
    />
  );
}
