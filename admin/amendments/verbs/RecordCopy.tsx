import { RecordAmendmentCopyDocument } from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Amendment } from '../amendment.ts';

interface Values {
  recipient: string;
  sentOn: string | null;
}

/** Says that a copy was sent to a budget controller. */
export function RecordCopy({ amendment: { id, copies } }: { amendment: Amendment }) {
  return (
    <VerbDialog
      label="garant.verb.recordAmendmentCopy"
      success="garant.done.recordAmendmentCopy"
      entity="AmendmentCopy"
      document={RecordAmendmentCopyDocument}
      draft={`recordAmendmentCopy ${id} ${copies.length}`}
      defaultValues={{ recipient: '', sentOn: null } as Values}
      toVariables={({ recipient, sentOn }: Values) => ({ input: { amendmentId: id, recipient: recipient.trim(), sentOn: sentOn ?? '' } })}
    >
      <WordsInput source="recipient" label="garant.field.recipient" isObligatory />
      <DayInput source="sentOn" label="garant.field.sentOn" isObligatory />
    </VerbDialog>
  );
}
