import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { type DeclarationStatus, DeclareObligationDocument, type OccurrencePartsFragment } from '../../generated/graphql.ts';
import { useOccurrenceWords } from '../../occurrences/useOccurrenceWords.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { isAnswered } from '../occurrenceGroups.ts';
import { useObligation } from '../useObligation.ts';
import { type DeclareValues, doneAtOf, isLate } from './declaredDone.ts';
import { ObligationSigning } from './ObligationSigning.tsx';

const STATUSES: DeclarationStatus[] = ['MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET'];
const OF_OCCURRENCE: DeclarationStatus[] = [...STATUSES, 'NOT_REQUIRED'];

/** When it was done, and why so late: asked of what is met, once its date is past or the server says so. */
function DoneInputs({ occurrence }: { occurrence: OccurrencePartsFragment }) {
  const values = useWatch<DeclareValues>() as DeclareValues;
  const { errors } = useFormState();
  if (values.status !== 'MET') return null;
  return (
    <>
      <DayInput source="doneOn" label="garant.field.doneOn" isObligatory />
      {occurrence.dueAt && <WordsInput source="doneTime" label="garant.field.doneTime" type="time" isObligatory />}
      {(isLate(occurrence, values) || errors.lateReason) && <ReasonInput source="lateReason" label="garant.field.lateReason" />}
    </>
  );
}

/** Which of the occurrences is answered. */
function Answered({ occurrence }: { occurrence: OccurrencePartsFragment }) {
  const translate = useTranslate();
  const words = useOccurrenceWords();
  return (
    <Typography sx={{ mb: 1.5, fontWeight: 600 }}>
      {translate('garant.occurrence.answers', { occurrence: words.title(occurrence) })}
    </Typography>
  );
}

function CommentInput({ isCorrection }: { isCorrection: boolean }) {
  const isNotRequired = useWatch({ name: 'status' }) === 'NOT_REQUIRED';
  if (isNotRequired) return <ReasonInput source="comment" label="garant.field.notRequiredReason" />;
  if (isCorrection) return <ReasonInput source="comment" label="garant.field.correctionReason" />;
  return <WordsInput source="comment" label="garant.field.comment" rows={3} />;
}

interface DeclareObligationProps {
  /** What is answered; the obligation as a whole when left out. */
  occurrence?: OccurrencePartsFragment;
  /** It is one of several: its button says so. */
  isOneOfMany?: boolean;
}

/** The bound party says where it stands, over what it last said: on one occurrence, or on the obligation as a whole. */
export function DeclareObligation({ occurrence, isOneOfMany = false }: DeclareObligationProps) {
  const words = useOccurrenceWords();
  const { id, code, party, declarations } = useObligation();
  const about = [code, party.code, occurrence && words.title(occurrence)].filter(Boolean).join(' · ');
  const said = occurrence ? declarations.filter(({ occurrenceId }) => occurrenceId === occurrence.id) : declarations;
  const [last] = [...said].sort((a, b) => b.declaredAt.localeCompare(a.declaredAt));
  const isCorrection = last !== undefined && occurrence !== undefined && isAnswered(occurrence);
  const toVariables = (values: DeclareValues) => ({
    input: {
      obligationId: id,
      status: values.status,
      comment: values.comment || null,
      lastDeclarationId: last?.id ?? null,
      ...(occurrence && {
        occurrenceId: occurrence.id,
        doneAt: doneAtOf(occurrence, values),
        lateReason: values.lateReason?.trim() || null,
      }),
    },
  });
  return (
    <VerbDialog
      label={isCorrection ? 'garant.verb.correctAnswer' : isOneOfMany ? 'garant.verb.answerOccurrence' : 'garant.verb.declare'}
      success="garant.done.declare"
      icon={<RecordVoiceOver />}
      button={isOneOfMany ? { size: 'small', variant: 'text' } : undefined}
      entity="Declaration"
      about={about}
      draft={`declare ${id} ${occurrence?.id ?? ''}`}
      document={DeclareObligationDocument}
      defaultValues={{ comment: null, lateReason: null, doneOn: null, doneTime: null }}
      toVariables={toVariables}
    >
      <ObligationSigning side="BOUND" />
      {occurrence && <Answered occurrence={occurrence} />}
      <DecisionInput
        source="status"
        label="garant.field.standing"
        choices={occurrence ? OF_OCCURRENCE : STATUSES}
        words="garant.declarationStatus"
      />
      {occurrence && <DoneInputs occurrence={occurrence} />}
      <CommentInput isCorrection={isCorrection} />
    </VerbDialog>
  );
}
