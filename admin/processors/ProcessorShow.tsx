import { Alert, Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import type { ProcessorPartsFragment } from '../generated/graphql.ts';
import { EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { OpenedDuties } from '../registers/OpenedDuties.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { AcknowledgeNotices, AnnounceProcessor, EngageProcessor } from './verbs/Engagement.tsx';

type ReadProcessor = WithHistory<ProcessorPartsFragment>;

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
      <OpenedDuties occurrences={occurrences} />
    </Section>
  );
}

function ProcessorView() {
  const translate = useTranslate();
  const processor = useRecordContext<ReadProcessor>()!;
  const { reference, name, service, status, party, breaches, allowedActions } = processor;
  return (
    <EntryPage
      title={`${reference} · ${name}`}
      lead={[service, translate(`garant.processorStatus.${status}`), party.code]}
      history={processor.history}
    >
      {breaches
        .filter(({ isOpen }) => isOpen)
        .map(({ id, facts }) => (
          <Alert key={id} severity="warning" role="presentation" sx={{ mb: 1 }}>
            {facts}
          </Alert>
        ))}
      <EntryVerbs>
        {allowedActions.includes('ACKNOWLEDGE') && <AcknowledgeNotices processor={processor} />}
        {allowedActions.includes('ANNOUNCE') && <AnnounceProcessor processor={processor} />}
        {allowedActions.includes('ENGAGE') && <EngageProcessor processor={processor} />}
      </EntryVerbs>
      <Notices processor={processor} />
      <Places processor={processor} />
      <Opened processor={processor} />
    </EntryPage>
  );
}

/** A processor: what may be done, what was told of it, where it is, what it opened. */
export default function ProcessorShow() {
  return <EntryShow resource="processors" view={ProcessorView} />;
}
