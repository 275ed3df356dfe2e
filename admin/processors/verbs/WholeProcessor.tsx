import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  EndProcessorDocument,
  RecordDeletionDocument,
  RenounceProcessorDocument,
  ShareProcessorDocument,
} from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { ProcessorVerb, type Told } from './ProcessorVerb.tsx';

/** Lets the other parties read what one party kept to itself. */
export function ShareProcessor({ processor }: Told) {
  const translate = useTranslate();
  return (
    <ProcessorVerb
      processor={processor}
      verb="shareProcessor"
      document={ShareProcessorDocument}
      entity="Processor"
      draft={`shareProcessor ${processor.id}`}
      toVariables={() => ({ input: { processorId: processor.id } })}
    >
      <Typography>{translate('garant.processor.sharing')}</Typography>
    </ProcessorVerb>
  );
}

/** Says that a processor is no longer engaged; it may still hold data. */
export function EndProcessor({ processor }: Told) {
  const translate = useTranslate();
  return (
    <ProcessorVerb
      processor={processor}
      verb="endProcessor"
      document={EndProcessorDocument}
      entity="Processor"
      draft={`endProcessor ${processor.id}`}
      defaultValues={{ endedOn: null }}
      toVariables={({ endedOn }: { endedOn: string | null }) => ({ input: { processorId: processor.id, endedOn: endedOn ?? '' } })}
    >
      <Typography>{translate('garant.processor.ending')}</Typography>
      <DayInput source="endedOn" label="garant.field.processorEndedOn" isObligatory />
    </ProcessorVerb>
  );
}

interface Deleted {
  deletedOn: string | null;
  deletion: string;
}

/** Says that a processor holds no more data, and what shows it. */
export function RecordDeletion({ processor }: Told) {
  return (
    <ProcessorVerb
      processor={processor}
      verb="recordDeletion"
      document={RecordDeletionDocument}
      entity="Processor"
      button={{ variant: 'contained' }}
      draft={`recordDeletion ${processor.id}`}
      defaultValues={{ deletedOn: null, deletion: '' }}
      toVariables={({ deletedOn, deletion }: Deleted) => ({
        input: { processorId: processor.id, deletedOn: deletedOn ?? '', deletion: deletion.trim() },
      })}
    >
      <DayInput source="deletedOn" label="garant.field.dataDeletedOn" isObligatory />
      <ReasonInput source="deletion" label="garant.field.dataDeletion" />
      <PersonalDataWarning source="deletion" />
    </ProcessorVerb>
  );
}

/** Gives a processor up before it is engaged. */
export function RenounceProcessor({ processor }: Told) {
  return (
    <ProcessorVerb
      processor={processor}
      verb="renounceProcessor"
      document={RenounceProcessorDocument}
      entity="Processor"
      draft={`renounceProcessor ${processor.id}`}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { processorId: processor.id, reason: reason.trim() } })}
    >
      <ReasonInput source="reason" label="garant.field.processorRenouncement" />
      <PersonalDataWarning source="reason" />
    </ProcessorVerb>
  );
}
