import { Typography } from '@mui/material';
import {
  AcknowledgeNoticeDocument,
  AnnounceProcessorDocument,
  EngageProcessorDocument,
  type ProcessorPartsFragment,
} from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Told {
  processor: ProcessorPartsFragment;
}

const nameOf = ({ reference, name }: ProcessorPartsFragment): string => `${reference} · ${name}`;

/** Tells the other party of a processor before its day. */
export function AnnounceProcessor({ processor }: Told) {
  return (
    <VerbDialog
      label="garant.verb.announceProcessor"
      success="garant.done.announceProcessor"
      document={AnnounceProcessorDocument}
      entity="ProcessorNotice"
      about={nameOf(processor)}
      button={{ variant: 'contained' }}
      draft={`announceProcessor ${processor.id}`}
      defaultValues={{ content: '' }}
      toVariables={({ content }: { content: string }) => ({ input: { processorId: processor.id, content: content.trim() } })}
    >
      <WordsInput source="content" label="garant.field.noticeContent" rows={4} isObligatory />
    </VerbDialog>
  );
}

/** Says that a notice was received, which proves it. */
export function AcknowledgeNotices({ processor }: Told) {
  const waiting = processor.notices.filter(({ acknowledgedAt }) => !acknowledgedAt);
  return waiting.map(({ id, content }) => (
    <VerbDialog
      key={id}
      label="garant.verb.acknowledgeNotice"
      success="garant.done.acknowledgeNotice"
      document={AcknowledgeNoticeDocument}
      entity="ProcessorNotice"
      about={nameOf(processor)}
      button={{ variant: 'contained' }}
      toVariables={() => ({ input: { noticeId: id } })}
    >
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{content}</Typography>
    </VerbDialog>
  ));
}

/** Records that a processor is engaged, by the gate. */
export function EngageProcessor({ processor }: Told) {
  return (
    <VerbDialog
      label="garant.verb.engageProcessor"
      success="garant.done.engageProcessor"
      document={EngageProcessorDocument}
      entity="Processor"
      about={nameOf(processor)}
      draft={`engageProcessor ${processor.id}`}
      defaultValues={{ engagedOn: processor.plannedOn, reason: '' }}
      toVariables={({ engagedOn, reason }: { engagedOn: string; reason: string }) => ({
        input: { processorId: processor.id, engagedOn, reason: reason.trim() || null },
      })}
    >
      <DayInput source="engagedOn" label="garant.field.processorEngagedOn" isObligatory />
      <WordsInput source="reason" label="garant.field.passageReason" rows={2} />
    </VerbDialog>
  );
}
