import { Typography } from '@mui/material';
import { AnswerRequestDocument, type RequestPartsFragment } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { WRITTEN_IN } from '../../shared/Quoted.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { RequestSigning } from './RequestSigning.tsx';

interface Values {
  answer: string;
  answeredAt: string | null;
  answeredTime: string | null;
  lateReason: string;
}

/** Says what was done: it answers what the request opened. */
export function AnswerRequest({ request: { id, conventionId, reference, version, toParty, words } }: { request: RequestPartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.answerRequest"
      success="garant.done.answerRequest"
      document={AnswerRequestDocument}
      entity="PartyRequest"
      about={reference}
      draft={`answerRequest ${id}`}
      defaultValues={{ answer: '', lateReason: '', answeredAt: null, answeredTime: null }}
      toVariables={({ answer, lateReason, answeredAt, answeredTime }: Values) => ({
        input: {
          requestId: id,
          version,
          answer: answer.trim(),
          answeredAt: givenInstant(answeredAt, answeredTime),
          lateReason: lateReason.trim() || null,
        },
      })}
    >
      <Typography lang={WRITTEN_IN} sx={{ mb: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
      <RequestSigning conventionId={conventionId} partyId={toParty.id} />
      <InstantInput source="answeredAt" timeSource="answeredTime" label="garant.field.answeredAtIfNotNow" />
      <ReasonInput source="answer" label="garant.field.answer" />
      <WordsInput source="lateReason" label="garant.field.lateReasonIfLate" rows={2} />
    </VerbDialog>
  );
}
