import type { Confidentiality } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { CONFIDENTIALITIES } from '../deposit/confidentialities.ts';

/** What is said of a proof beside its content. */
interface ProofValues {
  title: string;
  description: string | null;
  confidentiality: Confidentiality;
}

interface Named extends ProofValues {
  id: string;
  version: number;
}

/** The form of what is said of a proof, deposited or prepared: where it starts, and what the API is told. */
export const proofForm = ({ id, title, description, confidentiality, version }: Named) => ({
  defaultValues: { title, description, confidentiality },
  toVariables: (values: ProofValues) => ({ id, input: { ...values, description: values.description || null, version } }),
});

export function ProofInputs() {
  return (
    <>
      <WordsInput source="title" label="garant.field.title" isObligatory />
      <WordsInput source="description" label="garant.field.description" rows={2} />
      <ChoiceInput
        source="confidentiality"
        label="garant.field.confidentiality"
        isObligatory
        choices={CONFIDENTIALITIES}
        words="garant.confidentiality"
      />
    </>
  );
}
