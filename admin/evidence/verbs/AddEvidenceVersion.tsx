import { useTranslate } from 'react-admin';
import { AddEvidenceVersionDocument, type EvidencePartsFragment, PrepareVersionDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { FormDialog } from '../../shared/verbs/FormDialog.tsx';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { AskCheckInput } from '../deposit/AskCheckInput.tsx';
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
  isToCheck: boolean;
  internalNote: string | null;
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

/** Adds the version, or keeps it inside one’s party to be checked first, as the form says. */
function useVersionVerb({ id, versions }: EvidencePartsFragment) {
  const add = useVerb(AddEvidenceVersionDocument, 'garant.done.addVersion');
  const prepare = useVerb(PrepareVersionDocument, 'garant.done.prepare');
  const lastVersionId = versions.find((version) => version.isCurrent)?.id ?? '';
  return {
    perform: ({ content, isToCheck, internalNote }: Values) => {
      const input = { evidenceId: id, lastVersionId, content: blanksToNull(content) };
      return isToCheck ? prepare.perform({ input: { ...input, internalNote: internalNote?.trim() || null } }) : add.perform({ input });
    },
    isPending: add.isPending || prepare.isPending,
    failure: add.failure ?? prepare.failure,
    forget: () => {
      add.forget();
      prepare.forget();
    },
  };
}

/** Puts a newer version on top of the one seen; the former one stays readable and the newer one is not reviewed yet. A DPO may check it first. */
export function AddEvidenceVersion({ evidence }: { evidence: EvidencePartsFragment }) {
  const translate = useTranslate();
  const verb = useVersionVerb(evidence);
  return (
    <FormDialog<Values>
      label="garant.verb.addVersion"
      title={translate('garant.verb.addVersion')}
      name={`addVersion ${evidence.id}`}
      entity="EvidenceVersion"
      isReopened
      defaultValues={{ content: { note: null, validFrom: null, validUntil: null }, isToCheck: false, internalNote: null }}
      verb={verb}
      send={verb.perform}
      onOpen={verb.forget}
      onDone={() => sendings.clear(uploadsOf(evidence.id))}
    >
      <ContentInput {...evidence} />
      <ValidityInputs />
      <WordsInput source="content.note" label="garant.field.note" />
      <AskCheckInput />
    </FormDialog>
  );
}
