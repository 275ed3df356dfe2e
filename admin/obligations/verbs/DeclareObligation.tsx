import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import { type DeclarationStatus, DeclareObligationDocument } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';

const STATUSES: DeclarationStatus[] = ['MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET'];

interface Values {
  status: DeclarationStatus;
  comment: string | null;
}

/** The bound party says where it stands, over what it last said. */
export function DeclareObligation() {
  const { id, declarations } = useObligation();
  const [last] = [...declarations].sort((a, b) => b.declaredAt.localeCompare(a.declaredAt));
  return (
    <VerbDialog
      label="garant.verb.declare"
      success="garant.done.declare"
      icon={<RecordVoiceOver />}
      entity="Declaration"
      document={DeclareObligationDocument}
      defaultValues={{ status: 'MET', comment: null }}
      toVariables={({ status, comment }: Values) => ({
        input: { obligationId: id, status, comment: comment || null, lastDeclarationId: last?.id ?? null },
      })}
    >
      <ChoiceInput source="status" label="garant.field.standing" isObligatory choices={STATUSES} words="garant.declarationStatus" />
      <WordsInput source="comment" label="garant.field.comment" rows={3} />
    </VerbDialog>
  );
}
