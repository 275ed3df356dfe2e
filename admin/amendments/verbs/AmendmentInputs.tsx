import { BooleanInput, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput, useLabel, WordsInput } from '../../shared/inputs.tsx';
import type { Version } from '../useVersions.ts';

export interface TypedAmendment {
  subject: string;
  catalogueId: string | null;
  isEndChanged: boolean;
  endsOn: string | null;
  effectiveOn: string | null;
}

/** What was typed of an amendment, as the API takes it. */
export const readAmendment = ({ subject, catalogueId, isEndChanged, endsOn, effectiveOn }: TypedAmendment) => ({
  subject: subject.trim(),
  catalogueId: catalogueId || null,
  isEndChanged,
  endsOn: isEndChanged ? endsOn || null : null,
  effectiveOn: effectiveOn ?? '',
});

/** What an amendment is about, what it changes and from when. */
export function AmendmentInputs({ newer }: { newer: Version[] }) {
  const isEndChanged = useWatch<{ isEndChanged?: boolean }>({ name: 'isEndChanged' });
  return (
    <>
      <WordsInput source="subject" label="garant.field.subject" isObligatory />
      <SelectInput
        source="catalogueId"
        label={useLabel('garant.field.catalogueVersion')}
        choices={newer.map(({ id, title, semanticVersion }) => ({ id, name: `${title} (${semanticVersion})` }))}
        emptyText="garant.amendment.noSentence"
        translateChoice={false}
        helperText={false}
      />
      <BooleanInput source="isEndChanged" label={useLabel('garant.field.isEndChanged')} helperText={false} />
      {isEndChanged && <DayInput source="endsOn" label="garant.field.newEndsOn" />}
      <DayInput source="effectiveOn" label="garant.field.effectiveOn" isObligatory helperText="garant.amendment.effectiveHint" />
    </>
  );
}
