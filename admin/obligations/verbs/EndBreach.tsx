import TaskAlt from '@mui/icons-material/TaskAlt';
import { EndBreachDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { type Breach, useObligation } from '../useObligation.ts';
import { BreachQuote } from './BreachQuote.tsx';
import { ObligationSigning } from './ObligationSigning.tsx';

interface Values {
  endedOn: string;
  ending: string;
}

/** The other side, or a reviewer, says what ended a breach. */
export function EndBreach({ breach }: { breach: Breach }) {
  const { code, party } = useObligation();
  const { id: breachId, version } = breach;
  return (
    <VerbDialog
      label="garant.verb.endBreach"
      success="garant.done.endBreach"
      icon={<TaskAlt />}
      button={{ size: 'small' }}
      entity="Breach"
      about={`${code} · ${party.code}`}
      draft={`endBreach ${breachId}`}
      document={EndBreachDocument}
      defaultValues={{ endedOn: '', ending: '' }}
      toVariables={({ endedOn, ending }: Values) => ({ input: { breachId, version, endedOn, ending: ending.trim() } })}
    >
      <ObligationSigning side="OTHER" />
      <BreachQuote {...breach} />
      <DayInput source="endedOn" label="garant.field.endedOn" isObligatory />
      <ReasonInput source="ending" label="garant.field.ending" />
    </VerbDialog>
  );
}
