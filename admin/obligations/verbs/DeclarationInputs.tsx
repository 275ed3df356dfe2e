import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import type { DeclarationStatus, DeclareObligationInput, OccurrencePartsFragment } from '../../generated/graphql.ts';
import { useOccurrenceWords } from '../../occurrences/useOccurrenceWords.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { type DeclareValues, doneAtOf, isLate } from './declaredDone.ts';
import { ObligationSigning } from './ObligationSigning.tsx';

const STATUSES: DeclarationStatus[] = ['MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET'];
const OF_OCCURRENCE: DeclarationStatus[] = [...STATUSES, 'NOT_REQUIRED'];

export const NOTHING_DECLARED = { comment: null, lateReason: null, doneOn: null, doneTime: null };

/** The declaration that the API is asked for, from what the form holds. */
export function declarationInput(
  values: DeclareValues,
  obligationId: string,
  occurrence?: OccurrencePartsFragment,
): DeclareObligationInput {
  return {
    obligationId,
    status: values.status,
    comment: values.comment || null,
    ...(occurrence && {
      occurrenceId: occurrence.id,
      doneAt: doneAtOf(occurrence, values),
      lateReason: values.lateReason?.trim() || null,
    }),
  };
}

/** Where its fields stand in the form: the form itself, or a part of it. */
export type DeclarationPlace = '' | 'declaration.';

interface PlacedProps {
  place: DeclarationPlace;
}

/** When it was done, and why so late: asked of what is met, once its date is past or the server says so. */
function DoneInputs({ occurrence, place }: PlacedProps & { occurrence: OccurrencePartsFragment }) {
  const [status, doneOn = null, doneTime = null] = useWatch({ name: [`${place}status`, `${place}doneOn`, `${place}doneTime`] });
  const { getFieldState } = useFormContext();
  const lateReason = `${place}lateReason`;
  const isRefused = getFieldState(lateReason, useFormState()).error !== undefined;
  if (status !== 'MET') return null;
  return (
    <>
      <DayInput source={`${place}doneOn`} label="garant.field.doneOn" isObligatory />
      {occurrence.dueAt && <WordsInput source={`${place}doneTime`} label="garant.field.doneTime" type="time" isObligatory />}
      {(isLate(occurrence, { status, doneOn, doneTime }) || isRefused) && (
        <ReasonInput source={lateReason} label="garant.field.lateReason" />
      )}
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

function CommentInput({ isCorrection, place }: PlacedProps & { isCorrection: boolean }) {
  const source = `${place}comment`;
  const isNotRequired = useWatch({ name: `${place}status` }) === 'NOT_REQUIRED';
  if (isNotRequired) return <ReasonInput source={source} label="garant.field.notRequiredReason" />;
  if (isCorrection) return <ReasonInput source={source} label="garant.field.correctionReason" />;
  return <WordsInput source={source} label="garant.field.comment" rows={3} />;
}

interface DeclarationInputsProps {
  /** What is answered; the obligation as a whole when left out. */
  occurrence?: OccurrencePartsFragment;
  /** Over an answer that was given. */
  isCorrection?: boolean;
  place?: DeclarationPlace;
}

/** What the bound party says, of the obligation of the page: in whose name, of which occurrence, where it stands. */
export function DeclarationInputs({ occurrence, isCorrection = false, place = '' }: DeclarationInputsProps) {
  return (
    <>
      <ObligationSigning side="BOUND" />
      {occurrence && <Answered occurrence={occurrence} />}
      <DecisionInput
        source={`${place}status`}
        label="garant.field.standing"
        choices={occurrence ? OF_OCCURRENCE : STATUSES}
        words="garant.declarationStatus"
      />
      {occurrence && <DoneInputs occurrence={occurrence} place={place} />}
      <CommentInput isCorrection={isCorrection} place={place} />
    </>
  );
}
