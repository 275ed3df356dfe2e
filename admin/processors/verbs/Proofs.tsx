import { sendings } from '../../evidence/deposit/sendings.ts';
import { UploadInput } from '../../evidence/deposit/UploadInput.tsx';
import { RecordTrainingDocument, RecordUndertakingDocument } from '../../generated/graphql.ts';
import { todayInParis } from '../../shared/days.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { ProcessorVerb, type Told } from './ProcessorVerb.tsx';

/** Whether something that the engagement opened is past its day. */
const isLate = ({ processor: { occurrences } }: Told): boolean =>
  occurrences.some(
    ({ moment, status, isIndicative, dueOn }) =>
      moment === 'processor.engaged' && status === 'OPEN' && !isIndicative && dueOn !== null && dueOn < todayInParis(),
  );

interface Shown {
  doneOn: string | null;
  uploadId: string | null;
  words: string;
  lateReason: string;
}

const NOTHING: Shown = { doneOn: null, uploadId: null, words: '', lateReason: '' };

/** Keeps the undertaking of confidentiality of a processor. */
export function RecordUndertaking({ processor }: Told) {
  const uploads = `undertaking ${processor.id}`;
  return (
    <ProcessorVerb
      processor={processor}
      verb="recordUndertaking"
      document={RecordUndertakingDocument}
      entity="ProcessorProof"
      button={{ size: 'small' }}
      draft={`recordUndertaking ${processor.id}`}
      defaultValues={NOTHING}
      toVariables={({ doneOn, uploadId, lateReason }: Shown) => ({
        input: { processorId: processor.id, doneOn: doneOn ?? '', uploadId: uploadId ?? '', lateReason: lateReason.trim() || null },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      <UploadInput name={uploads} source="uploadId" label="garant.field.undertakingFile" isObligatory />
      <DayInput source="doneOn" label="garant.field.undertakingSignedOn" isObligatory />
      {isLate({ processor }) && <WordsInput source="lateReason" label="garant.field.processorLateReason" rows={2} />}
    </ProcessorVerb>
  );
}

/** Says what was done so that the people of a processor know about data protection. */
export function RecordTraining({ processor }: Told) {
  const uploads = `training ${processor.id}`;
  return (
    <ProcessorVerb
      processor={processor}
      verb="recordTraining"
      document={RecordTrainingDocument}
      entity="ProcessorProof"
      button={{ size: 'small' }}
      draft={`recordTraining ${processor.id}`}
      defaultValues={NOTHING}
      toVariables={({ doneOn, uploadId, words, lateReason }: Shown) => ({
        input: {
          ...{ processorId: processor.id, doneOn: doneOn ?? '', words: words.trim() },
          ...{ uploadId: uploadId || null, lateReason: lateReason.trim() || null },
        },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      <DayInput source="doneOn" label="garant.field.trainingHeldOn" isObligatory />
      <ReasonInput source="words" label="garant.field.trainingWords" />
      <PersonalDataWarning source="words" />
      <UploadInput name={uploads} source="uploadId" label="garant.field.trainingFile" />
      {isLate({ processor }) && <WordsInput source="lateReason" label="garant.field.processorLateReason" rows={2} />}
    </ProcessorVerb>
  );
}
