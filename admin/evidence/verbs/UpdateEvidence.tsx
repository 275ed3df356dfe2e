import { type Confidentiality, type EvidencePartsFragment, UpdateEvidenceDocument } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { CONFIDENTIALITIES } from '../deposit/confidentialities.ts';

interface Values {
  title: string;
  description: string | null;
  confidentiality: Confidentiality;
}

/** Renames or reclassifies a proof; its versions are untouched. */
export function UpdateEvidence({ evidence }: { evidence: EvidencePartsFragment }) {
  const { id, title, description, confidentiality, version } = evidence;
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      button={{ variant: 'text' }}
      entity="Evidence"
      document={UpdateEvidenceDocument}
      defaultValues={{ title, description, confidentiality }}
      toVariables={(values: Values) => ({ id, input: { ...values, description: values.description || null, version } })}
    >
      <WordsInput source="title" label="garant.field.title" isObligatory />
      <WordsInput source="description" label="garant.field.description" rows={2} />
      <ChoiceInput
        source="confidentiality"
        label="garant.field.confidentiality"
        isObligatory
        choices={CONFIDENTIALITIES}
        words="garant.confidentiality"
      />
    </VerbDialog>
  );
}
