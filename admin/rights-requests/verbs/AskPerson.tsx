import {
  AskPersonDocument,
  RecordReplyDocument,
  type RightsPartsFragment,
  type RightsQuestionKind,
  type RightsQuestionOutcome,
} from '../../generated/graphql.ts';
import { DecisionInput } from '../../shared/inputs.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Told {
  request: RightsPartsFragment;
}

interface Asked {
  askedAt: string | null;
  askedTime: string | null;
  reason: string;
}

function AskPerson({ request, kind }: Told & { kind: RightsQuestionKind }) {
  const { id, reference } = request;
  const verb = kind === 'IDENTITY' ? 'askIdentity' : 'askClarification';
  return (
    <VerbDialog
      label={`garant.verb.${verb}`}
      success={`garant.done.${verb}`}
      document={AskPersonDocument}
      entity="RightsQuestion"
      about={reference}
      draft={`${verb} ${id}`}
      defaultValues={{ askedAt: null, askedTime: null, reason: '' }}
      toVariables={({ askedAt, askedTime, reason }: Asked) => ({
        input: { rightsRequestId: id, kind, reason: reason.trim(), askedAt: givenInstant(askedAt, askedTime) },
      })}
    >
      <ReasonInput source="reason" label={kind === 'IDENTITY' ? 'garant.field.identityDoubt' : 'garant.field.clarification'} />
      <PersonalDataWarning source="reason" />
      <InstantInput source="askedAt" timeSource="askedTime" label="garant.field.askedAtIfNotNow" />
    </VerbDialog>
  );
}

/** Records that the person was asked who they are. */
export const AskIdentity = ({ request }: Told) => <AskPerson request={request} kind="IDENTITY" />;
/** Records that the person was asked what they mean. */
export const AskClarification = ({ request }: Told) => <AskPerson request={request} kind="CLARIFICATION" />;

interface Replied {
  repliedAt: string | null;
  repliedTime: string | null;
  outcome: RightsQuestionOutcome;
}

/** Records that the person replied. */
export function RecordReply({ request: { reference, personQuestions } }: Told) {
  return personQuestions
    .filter(({ repliedAt }) => !repliedAt)
    .map(({ id, kind }) => (
      <VerbDialog
        key={id}
        label={`garant.verb.recordReply.${kind}`}
        success="garant.done.recordReply"
        document={RecordReplyDocument}
        entity="RightsQuestion"
        about={reference}
        button={{ variant: 'outlined' }}
        defaultValues={{ repliedAt: null, repliedTime: null }}
        toVariables={({ repliedAt, repliedTime, outcome }: Replied) => ({
          input: { questionId: id, outcome, repliedAt: givenInstant(repliedAt, repliedTime) },
        })}
      >
        <DecisionInput
          source="outcome"
          label="garant.field.questionOutcome"
          choices={['ESTABLISHED', 'NOT_ESTABLISHED']}
          words="garant.rightsQuestionOutcome"
        />
        <InstantInput source="repliedAt" timeSource="repliedTime" label="garant.field.repliedAtIfNotNow" />
      </VerbDialog>
    ));
}
