import { AddEvidenceVersionDocument, type EvidencePartsFragment } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { sendings } from '../deposit/sendings.ts';
import { UploadInput } from '../deposit/UploadInput.tsx';
import { ValidityInputs } from '../deposit/ValidityInputs.tsx';

interface Values {
  content: {
    uploadId?: string | null;
    url?: string | null;
    statement?: string | null;
    note?: string | null;
    validFrom?: string | null;
    validUntil?: string | null;
  };
}

const blanksToNull = (content: Values['content']) =>
  Object.fromEntries(Object.entries(content).map(([key, value]) => [key, value || null]));

const uploadsOf = (id: string) => `version uploads ${id}`;

function ContentInput({ kind, id }: Pick<EvidencePartsFragment, 'kind' | 'id'>) {
  switch (kind) {
    case 'FILE':
      return <UploadInput source="content.uploadId" label="garant.field.file" isObligatory name={uploadsOf(id)} />;
    case 'LINK':
      return <WordsInput source="content.url" label="garant.field.url" isObligatory type="url" helperText="garant.form.httpsOnly" />;
    case 'STATEMENT':
      return <WordsInput source="content.statement" label="garant.field.statement" isObligatory rows={4} />;
    case 'REGISTER':
      return null;
  }
}

/** Puts a newer version on top of the one seen; the former one stays readable and the newer one is not reviewed yet. */
export function AddEvidenceVersion({ evidence }: { evidence: EvidencePartsFragment }) {
  const current = evidence.versions.find((version) => version.isCurrent);
  return (
    <VerbDialog
      label="garant.verb.addVersion"
      success="garant.done.addVersion"
      entity="EvidenceVersion"
      document={AddEvidenceVersionDocument}
      defaultValues={{ content: { note: null, validFrom: null, validUntil: null } }}
      toVariables={({ content }: Values) => ({
        input: { evidenceId: evidence.id, lastVersionId: current?.id ?? '', content: blanksToNull(content) },
      })}
      onDone={() => sendings.clear(uploadsOf(evidence.id))}
    >
      <ContentInput {...evidence} />
      <ValidityInputs />
      <WordsInput source="content.note" label="garant.field.note" />
    </VerbDialog>
  );
}
