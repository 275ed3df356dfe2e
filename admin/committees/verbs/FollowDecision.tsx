import { Typography } from '@mui/material';
import {
  CheckDecisionDocument,
  type CommitteeDecisionPartsFragment,
  type CommitteePartsFragment,
  CompleteDecisionDocument,
} from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { WRITTEN_IN } from '../../shared/Quoted.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Told {
  decision: CommitteeDecisionPartsFragment;
}

const Words = ({ decision: { words } }: Told) => (
  <Typography lang={WRITTEN_IN} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
    {words}
  </Typography>
);

/** Says that a decision was carried out. */
export function CompleteDecision({ decision }: Told) {
  return (
    <VerbDialog
      label="garant.verb.completeDecision"
      success="garant.done.completeDecision"
      document={CompleteDecisionDocument}
      entity="CommitteeDecision"
      button={{ size: 'small' }}
      draft={`completeDecision ${decision.id}`}
      defaultValues={{ doneOn: null }}
      toVariables={({ doneOn }: { doneOn: string | null }) => ({ input: { decisionId: decision.id, doneOn } })}
    >
      <Words decision={decision} />
      <DayInput source="doneOn" label="garant.field.decisionDoneOn" />
    </VerbDialog>
  );
}

/** Records that this committee looked at a decision of an earlier one. */
export function CheckDecision({ decision, committee }: Told & { committee: CommitteePartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.checkDecision"
      success="garant.done.checkDecision"
      document={CheckDecisionDocument}
      entity="CommitteeDecision"
      button={{ size: 'small' }}
      draft={`checkDecision ${decision.id}`}
      defaultValues={{ words: '' }}
      toVariables={({ words }: { words: string }) => ({
        input: { decisionId: decision.id, committeeId: committee.id, words: words.trim() || null },
      })}
    >
      <Words decision={decision} />
      <WordsInput source="words" label="garant.field.checkWords" rows={2} />
    </VerbDialog>
  );
}
