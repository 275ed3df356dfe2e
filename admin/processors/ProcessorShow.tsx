import { Alert, Box, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { JournalPartsFragment, ProcessorPartsFragment } from '../generated/graphql.ts';
import { HistorySection } from '../journal/HistorySection.tsx';
import { addressOfOccurrence } from '../occurrences/occurrenceAddress.ts';
import { Waiting } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { whole } from '../shared/whole.ts';
import { AcknowledgeNotices, AnnounceProcessor, EngageProcessor } from './verbs/Engagement.tsx';

/** Read from the list, it has no history yet. */
type ReadProcessor = ProcessorPartsFragment & { history?: readonly JournalPartsFragment[] };

function Notices({ processor: { notices } }: { processor: ReadProcessor }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  return (
    <Section title={translate('garant.processor.notices')}>
      {notices.map(({ id, sentAt, content, responses }) => (
        <Box key={id} sx={{ mb: 1 }}>
          <Typography variant="body2">{instant(sentAt)}</Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{content}</Typography>
          {responses.map((answer) => (
            <Typography key={answer.id} variant="body2">
              {[translate(`garant.noticeResponse.${answer.response}`), answer.words].filter(Boolean).join(' · ')}
            </Typography>
          ))}
        </Box>
      ))}
    </Section>
  );
}

function Places({ processor: { locations } }: { processor: ReadProcessor }) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.field.processorCountries')}>
      {locations.map(({ id, kind, country, mechanism, isOutside }) => (
        <Typography key={id}>
          {[
            translate(`garant.locationKind.${kind}`),
            country,
            translate(`garant.transferMechanism.${mechanism}`),
            isOutside && translate('garant.processor.outside'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      ))}
    </Section>
  );
}

function Opened({ processor: { occurrences } }: { processor: ReadProcessor }) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.processor.occurrences')}>
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

function ProcessorView() {
  const translate = useTranslate();
  const processor = useRecordContext<ReadProcessor>()!;
  const { reference, name, service, status, party, breaches, allowedActions } = processor;
  return (
    <Page title={`${reference} · ${name}`} lead={[service, translate(`garant.processorStatus.${status}`), party.code].join(' · ')}>
      {breaches
        .filter(({ isOpen }) => isOpen)
        .map(({ id, facts }) => (
          <Alert key={id} severity="warning" role="presentation" sx={{ mb: 1 }}>
            {facts}
          </Alert>
        ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, '@media print': { display: 'none' } }}>
        {allowedActions.includes('ACKNOWLEDGE') && <AcknowledgeNotices processor={processor} />}
        {allowedActions.includes('ANNOUNCE') && <AnnounceProcessor processor={processor} />}
        {allowedActions.includes('ENGAGE') && <EngageProcessor processor={processor} />}
      </Box>
      <Notices processor={processor} />
      <Places processor={processor} />
      <Opened processor={processor} />
      <HistorySection history={processor.history ?? []} />
    </Page>
  );
}

/** A processor: what may be done, what was told of it, where it is, what it opened. */
export default function ProcessorShow() {
  return (
    <ShowBase
      resource="processors"
      queryOptions={whole}
      redirectOnError={false}
      disableAuthentication
      loading={<Waiting />}
      render={({ record }) => (record ? <ProcessorView /> : <RecordFailure />)}
    />
  );
}
