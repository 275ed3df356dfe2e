import { UploadInput } from '../../evidence/deposit/UploadInput.tsx';
import { AddConventionDocumentDocument, type ConventionDocumentKind } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

const KINDS: ConventionDocumentKind[] = ['SIGNED', 'ANNEX'];

interface Values {
  kind: ConventionDocumentKind;
  label: string;
  uploadId: string | null;
  url: string | null;
}

/** Adds the signed act or an annex, as a file or a link. */
export function AddDocument({ conventionId }: { conventionId: string }) {
  return (
    <VerbDialog
      label="garant.verb.addDocument"
      success="garant.done.addDocument"
      entity="ConventionDocument"
      document={AddConventionDocumentDocument}
      defaultValues={{ label: '', uploadId: null, url: null }}
      toVariables={({ kind, label, uploadId, url }: Values) => ({
        input: { conventionId, kind, label, uploadId: uploadId || null, url: url || null },
      })}
    >
      <ChoiceInput source="kind" label="garant.field.documentKind" choices={KINDS} words="garant.documentKind" isObligatory />
      <WordsInput source="label" label="garant.field.label" isObligatory />
      <UploadInput name={`document ${conventionId}`} source="uploadId" label="garant.field.file" />
      <WordsInput source="url" label="garant.field.url" />
    </VerbDialog>
  );
}
