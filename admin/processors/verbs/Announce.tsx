import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AcknowledgeNoticeDocument, AnnounceProcessorDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { noticesTo, type Party, untold } from '../processorFacts.ts';
import { ProcessorVerb, Quoted, type Told } from './ProcessorVerb.tsx';

const ENGAGEMENT = 'ENGAGEMENT';

interface Announced {
  thing: string;
  toPartyId: string;
  content: string;
  sentAt: string | null;
  sentTime: string | null;
  objectionEndsOn: string | null;
}

/** What may be announced: the engagement, and once it is engaged each change, those that nobody was told of first. */
function useThings({ processor }: Told): { id: string; name: string }[] {
  const translate = useTranslate();
  const { day } = useFormat();
  const { status, plannedOn, engagedOn, plannedChanges } = processor;
  const engagement = { id: ENGAGEMENT, name: translate('garant.processor.theEngagement', { date: day(engagedOn ?? plannedOn) }) };
  if (status !== 'ENGAGED') return [engagement];
  const isUntold = new Set(untold(processor).map(({ id }) => id));
  const changes = plannedChanges.toSorted((one, other) => Number(isUntold.has(other.id)) - Number(isUntold.has(one.id)));
  const named = changes.map(({ id, kind, description, ...change }) => ({
    id,
    name: `${translate(`garant.processorChangeKind.${kind}`)} · ${day(change.plannedOn)} · ${description.slice(0, 60)}`,
  }));
  return [...named, engagement];
}

/** Tells the other party of a processor, or of a change, before its day. */
export function AnnounceProcessor({ processor }: Told) {
  const translate = useTranslate();
  const { id, confidentiality, isObjectable, toldParties } = processor;
  const things = useThings({ processor });
  const receivers = toldParties.map((party) => ({ id: party.id, name: party.code }));
  return (
    <ProcessorVerb
      processor={processor}
      verb="announceProcessor"
      document={AnnounceProcessorDocument}
      entity="ProcessorNotice"
      button={{ variant: processor.status === 'PLANNED' || untold(processor).length > 0 ? 'contained' : 'outlined' }}
      draft={`announceProcessor ${id}`}
      defaultValues={{
        ...{ thing: things.length === 1 ? ENGAGEMENT : '', toPartyId: receivers.length === 1 ? receivers[0]!.id : '', content: '' },
        ...{ sentAt: null, sentTime: null, objectionEndsOn: null },
      }}
      toVariables={({ thing, toPartyId, content, sentAt, sentTime, objectionEndsOn }: Announced) => ({
        input: {
          ...{ processorId: id, changeId: thing === ENGAGEMENT ? null : thing, toPartyId: toPartyId || null, content: content.trim() },
          ...{ sentAt: givenInstant(sentAt, sentTime), objectionEndsOn: objectionEndsOn || null },
        },
      })}
    >
      {confidentiality === 'RESTRICTED' && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('garant.processor.announcingShares')}
        </Alert>
      )}
      {things.length > 1 && <RecordChoiceInput source="thing" label="garant.field.announcedThing" choices={things} />}
      {receivers.length > 1 && <RecordChoiceInput source="toPartyId" label="garant.field.toldParty" choices={receivers} />}
      <ReasonInput source="content" label="garant.field.noticeContent" />
      <PersonalDataWarning source="content" />
      <InstantInput source="sentAt" timeSource="sentTime" label="garant.field.noticeSentAtIfNotNow" />
      {isObjectable ? (
        <DayInput source="objectionEndsOn" label="garant.field.objectionEndsOn" helperText="garant.processor.objectionHint" />
      ) : (
        <Typography variant="body2">{translate('garant.processor.notObjectable')}</Typography>
      )}
    </ProcessorVerb>
  );
}

/** Says that a notice was received, which proves it. */
export function AcknowledgeNotices({ processor, own }: Told & { own: readonly Party[] }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const waiting = noticesTo(processor, own).filter(({ acknowledgedAt }) => !acknowledgedAt);
  return waiting.map(({ id, content, fromParty, sentAt }) => (
    <ProcessorVerb
      key={id}
      processor={processor}
      side="OTHER"
      verb="acknowledgeNotice"
      document={AcknowledgeNoticeDocument}
      entity="ProcessorNotice"
      button={{ variant: 'contained' }}
      draft={`acknowledgeNotice ${id}`}
      toVariables={() => ({ input: { noticeId: id } })}
    >
      <Quoted heading={translate('garant.processor.noticeOf', { party: fromParty.code, date: instant(sentAt) })}>{content}</Quoted>
    </ProcessorVerb>
  ));
}
