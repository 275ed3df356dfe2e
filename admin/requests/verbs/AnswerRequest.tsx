import { AnswerRequestDocument, type RequestPartsFragment } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  answer: string;
  lateReason: string;
}

/** Says what was done: it answers what the request opened. */
export function AnswerRequest({ request: { id, reference, version } }: { request: RequestPartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.answerRequest"
      success="garant.done.answerRequest"
      document={AnswerRequestDocument}
      entity="PartyRequest"
      about={reference}
      defaultValues={{ answer: '', lateReason: '' }}
      toVariables={({ answer, lateReason }: Values) => ({
        input: { requestId: id, version, answer: answer.trim(), lateReason: lateReason.trim() || null },
      })}
    >
      <ReasonInput source="answer" label="garant.field.answer" />
      <WordsInput source="lateReason" label="garant.field.lateReason" rows={2} />
    </VerbDialog>
  );
}
