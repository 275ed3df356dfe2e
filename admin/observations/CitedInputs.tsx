import { AutocompleteArrayInput, ReferenceArrayInput, useTranslate } from 'react-admin';

interface CitedProps {
  name: 'evidenceIds' | 'requestIds';
  conventionId: string;
  within: string;
  reference: string;
  optionText: string;
  filter?: Record<string, unknown>;
}

function CitedInput({ name, conventionId, within, reference, optionText, filter }: CitedProps) {
  const translate = useTranslate();
  return (
    <ReferenceArrayInput source={`${within}${name}`} reference={reference} filter={{ conventionIds: [conventionId], ...filter }}>
      <AutocompleteArrayInput label={translate(`garant.field.${name}`)} optionText={optionText} helperText={false} fullWidth />
    </ReferenceArrayInput>
  );
}

/** Proofs and requests of the convention that an observation may rest on: those that every party reads. `within` says where the form keeps them. */
export function CitedInputs({ conventionId, within = '' }: { conventionId: string; within?: string }) {
  const proofs = { isWithdrawn: false, confidentialities: ['PUBLIC', 'PARTIES'] };
  return (
    <>
      <CitedInput name="evidenceIds" reference="evidences" optionText="title" filter={proofs} {...{ conventionId, within }} />
      <CitedInput name="requestIds" reference="requests" optionText="reference" {...{ conventionId, within }} />
    </>
  );
}
