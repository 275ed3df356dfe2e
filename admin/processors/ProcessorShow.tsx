import { Alert, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { ProcessorDeskDocument, type ProcessorPartsFragment } from '../generated/graphql.ts';
import { EntryColumns, EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { OpenedDuties } from '../registers/OpenedDuties.tsx';
import { Axis } from '../shared/Axis.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { Changes } from './Changes.tsx';
import { Contract, Guarantees, Proofs } from './Contract.tsx';
import { useCountryName } from './countries.ts';
import { Description } from './Description.tsx';
import { NextProcessor } from './NextProcessor.tsx';
import { Places } from './Places.tsx';
import { readProcessorAxis } from './readProcessorAxis.ts';
import { AcknowledgeNotices, AnnounceProcessor } from './verbs/Announce.tsx';
import { AcceptNotice, CommentNotice, ObjectToNotice } from './verbs/AnswerNotice.tsx';
import { EngageProcessor } from './verbs/Engage.tsx';
import { EndProcessor, RecordDeletion, RenounceProcessor, ShareProcessor } from './verbs/WholeProcessor.tsx';

interface Told {
  processor: ProcessorPartsFragment;
}

/** What may be done now, the most urgent first; what completes the entry is in its sections. */
function Verbs({ processor }: Told) {
  const { data } = useAsk(ProcessorDeskDocument, { id: processor.conventionId });
  const own = data?.convention?.declaringParties ?? [];
  const may = (act: ProcessorPartsFragment['allowedActions'][number]) => processor.allowedActions.includes(act);
  return (
    <EntryVerbs>
      {may('ACKNOWLEDGE') && <AcknowledgeNotices processor={processor} own={own} />}
      {may('OBJECT') && <ObjectToNotice processor={processor} own={own} />}
      {may('ACCEPT') && <AcceptNotice processor={processor} own={own} />}
      {may('COMMENT') && <CommentNotice processor={processor} own={own} />}
      {may('ANNOUNCE') && <AnnounceProcessor processor={processor} />}
      {may('ENGAGE') && <EngageProcessor processor={processor} />}
      {may('RECORD_DELETION') && <RecordDeletion processor={processor} />}
      {may('END') && <EndProcessor processor={processor} />}
      {may('SHARE') && <ShareProcessor processor={processor} />}
      {may('RENOUNCE') && <RenounceProcessor processor={processor} />}
    </EntryVerbs>
  );
}

function ProcessorAxis({ processor }: Told) {
  const translate = useTranslate();
  const countryName = useCountryName();
  const instants = readProcessorAxis(processor).map(({ kind, value, country, ...event }) => ({
    ...event,
    head: [translate(`garant.processor.event.${kind}`), country && countryName(country), value && translate(value)]
      .filter(Boolean)
      .join(' · '),
  }));
  return <Axis title={translate('garant.processor.axis')} instants={instants} />;
}

/** What broke a duty, and lasts. */
function Breaches({ processor: { breaches } }: Told) {
  return breaches
    .filter(({ isOpen }) => isOpen)
    .map(({ id, facts, obligation }) => (
      <Alert key={id} severity="error" role="presentation" sx={{ mb: 2 }}>
        <strong>{obligation.code}</strong> · <span lang="fr">{facts}</span>
      </Alert>
    ));
}

/** What it opened, where it is answered and proven. */
function Opened({ processor: { occurrences } }: Told) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.processor.occurrences')}>
      {occurrences.length === 0 && <Typography variant="body2">{translate('garant.processor.opensNothing')}</Typography>}
      <OpenedDuties occurrences={occurrences} />
    </Section>
  );
}

function ProcessorView() {
  const translate = useTranslate();
  const processor = useRecordContext<WithHistory<ProcessorPartsFragment>>()!;
  const { reference, name, status, confidentiality, party } = processor;
  return (
    <EntryPage
      title={`${reference} · ${name}`}
      lang={WRITTEN_IN}
      lead={[translate(`garant.processorStatus.${status}`), translate('garant.processor.engagedBy', { party: party.code })]}
      restricted={confidentiality === 'RESTRICTED' && translate('garant.processor.restricted', { party: party.code })}
      forgottenAt={processor.forgottenAt}
      history={processor.history}
    >
      <Breaches processor={processor} />
      <Verbs processor={processor} />
      <EntryColumns told={<ProcessorAxis processor={processor} />} next={<NextProcessor processor={processor} />} />
      <Description processor={processor} />
      <Places processor={processor} />
      <Changes processor={processor} />
      <Contract processor={processor} />
      <Guarantees processor={processor} />
      <Proofs processor={processor} />
      <Opened processor={processor} />
    </EntryPage>
  );
}

/** A processor: both parties on one axis of time, the gate and the next act beside it, countries, contract and documents below. */
export default function ProcessorShow() {
  return <EntryShow resource="processors" view={ProcessorView} />;
}
