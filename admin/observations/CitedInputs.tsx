import { AutocompleteArrayInput, ReferenceArrayInput, useTranslate } from 'react-admin';
import { sharedProofs } from '../shared/offered.ts';

interface CitedProps {
  name: 'evidenceIds' | 'requestIds';
  within: string;
  reference: string;
  optionText: string;
  filter: Record<string, unknown>;
  /** Why some are absent. */
  absent?: string;
}

function CitedInput({ name, within, reference, optionText, filter, absent }: CitedProps) {
  const translate = useTranslate();
  return (
    <ReferenceArrayInput source={`${within}${name}`} reference={reference} filter={filter}>
      <AutocompleteArrayInput label={translate(`garant.field.${name}`)} optionText={optionText} helperText={absent ?? false} fullWidth />
    </ReferenceArrayInput>
  );
}

/** Proofs and requests of the convention that an observation may rest on: those that every party reads. `within` says where the form keeps them. */
export function CitedInputs({ conventionId, within = '' }: { conventionId: string; within?: string }) {
  return (
    <>
      <CitedInput
        name="evidenceIds"
        reference="evidences"
        optionText="title"
        filter={sharedProofs(conventionId)}
        absent="garant.form.sharedOnly"
        within={within}
      />
      <CitedInput
        name="requestIds"
        reference="partyRequests"
        optionText="reference"
        filter={{ conventionIds: [conventionId] }}
        within={within}
      />
    </>
  );
}
