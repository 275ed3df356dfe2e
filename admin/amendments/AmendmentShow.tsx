import { Box, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Waiting } from '../shared/Answer.tsx';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { whole } from '../shared/whole.ts';
import type { Amendment } from './amendment.ts';
import { MeaningsSection } from './MeaningsSection.tsx';
import { useVersions } from './useVersions.ts';
import { AgreeToAmendment } from './verbs/AgreeToAmendment.tsx';
import { PutBefore } from './verbs/PutBefore.tsx';
import { RecordCopy } from './verbs/RecordCopy.tsx';
import { UpdateAmendment } from './verbs/UpdateAmendment.tsx';
import { WithdrawAmendment } from './verbs/WithdrawAmendment.tsx';

/** What it changes: sentences, the end, or both, and from when. */
function WhatItChanges({ amendment }: { amendment: Amendment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { conventionId, catalogueId, isEndChanged, endsOn, effectiveOn, author } = amendment;
  const ending = endsOn ? day(endsOn) : translate('garant.amendment.noEnd');
  return (
    <Section title={translate('garant.amendment.sheet')}>
      <Facts>
        <Fact label="garant.field.effectiveOn">{day(effectiveOn)}</Fact>
        <Fact label="garant.amendment.newEnd">{isEndChanged ? ending : translate('garant.amendment.sameEnd')}</Fact>
        <Fact label="garant.amendment.sentences">
          {catalogueId ? (
            <Link to={`/conventions/${conventionId}/versions/${catalogueId}`}>{translate('garant.amendment.seeSentences')}</Link>
          ) : (
            translate('garant.amendment.noSentence')
          )}
        </Fact>
        <Fact label="garant.amendment.preparedBy">
          <AuthorLine author={author} />
        </Fact>
      </Facts>
    </Section>
  );
}

/** Who agreed and when, and who is awaited. */
function Agreements({ amendment }: { amendment: Amendment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { status, signatories, agreements, allowedActions } = amendment;
  const isOver = status === 'WITHDRAWN';
  return (
    <Section
      title={translate('garant.amendment.agreements')}
      actions={allowedActions.includes('AGREE') && <AgreeToAmendment amendment={amendment} />}
    >
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {signatories.map(({ id, code }) => {
          const agreement = agreements.find(({ partyCode }) => partyCode === code);
          const { author, signedOn } = agreement ?? {};
          return (
            <li key={id}>
              {author && signedOn
                ? translate('garant.amendment.signed', { party: code, day: day(signedOn), name: author.name })
                : translate(`garant.amendment.${isOver ? 'notGiven' : 'awaited'}`, { party: code })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Copies go to the budget controllers of both ministries once it is concluded. */
function Copies({ amendment }: { amendment: Amendment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { copies, agreedAt, allowedActions } = amendment;
  if (!agreedAt) return null;
  return (
    <Section
      title={translate('garant.amendment.copies')}
      actions={allowedActions.includes('RECORD_COPY') && <RecordCopy amendment={amendment} />}
    >
      {copies.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.amendment.noCopies')}</Typography>}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {copies.map(({ id, recipient, sentOn }) => (
          <li key={id}>{translate('garant.amendment.copy', { recipient, day: day(sentOn) })}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Where it stands, in a sentence made of its facts. */
function useStanding({ status, comparedAt, agreedAt, withdrawnAt, withdrawnByName, effectiveOn }: Amendment): string {
  const translate = useTranslate();
  const { day } = useFormat();
  const words = translate(`garant.amendmentStatus.${status}`);
  if (withdrawnAt) return `${words}, ${translate('garant.amendment.withdrawnBy', { day: day(withdrawnAt), name: withdrawnByName })}`;
  if (agreedAt) return `${words} · ${translate('garant.amendment.from', { day: day(effectiveOn) })}`;
  return comparedAt ? `${words}, ${translate('garant.amendment.since', { day: day(comparedAt) })}` : words;
}

function Verbs({ amendment }: { amendment: Amendment }) {
  const { query, newer } = useVersions(amendment.conventionId);
  const { convention } = query.data ?? {};
  const can = (action: Amendment['allowedActions'][number]) => amendment.allowedActions.includes(action);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {can('COMPARE') && <PutBefore amendment={amendment} />}
      {can('UPDATE') && convention && <UpdateAmendment amendment={amendment} newer={newer} />}
      {can('WITHDRAW') && <WithdrawAmendment amendment={amendment} />}
    </Box>
  );
}

function AmendmentView() {
  const translate = useTranslate();
  const amendment = useRecordContext<Amendment>()!;
  const { conventionId, number, subject, catalogueId, withdrawalReason } = amendment;
  return (
    <Page
      title={translate('garant.naming.of', { name: translate('garant.amendment.title', { number }), words: subject })}
      quoted={subject}
      conventionId={conventionId}
      lead={
        <>
          {useStanding(amendment)}
          {withdrawalReason && <div lang="fr">{withdrawalReason}</div>}
          <div>
            <Link to={`/conventions/${conventionId}/versions`}>{translate('garant.comparison.back')}</Link>
          </div>
        </>
      }
      actions={<Verbs amendment={amendment} />}
    >
      <WhatItChanges amendment={amendment} />
      {catalogueId && <MeaningsSection amendment={amendment} catalogueId={catalogueId} />}
      <Agreements amendment={amendment} />
      <Copies amendment={amendment} />
    </Page>
  );
}

/** An amendment: where it stands, what it changes, what each signatory says of it. */
export default function AmendmentShow() {
  return (
    <ShowBase queryOptions={whole} redirectOnError={false} loading={<Waiting />} error={<RecordFailure />}>
      <AmendmentView />
    </ShowBase>
  );
}
