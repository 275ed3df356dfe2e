import Gavel from '@mui/icons-material/Gavel';
import { ContestBreachDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { type Breach, useObligation } from '../useObligation.ts';
import { BreachQuote } from './BreachQuote.tsx';
import { ObligationSigning } from './ObligationSigning.tsx';

/** The party that a breach is held against disagrees, with a reason. */
export function ContestBreach({ breach }: { breach: Breach }) {
  const { code, party } = useObligation();
  return (
    <VerbDialog
      label="garant.verb.contestBreach"
      success="garant.done.contestBreach"
      icon={<Gavel />}
      button={{ size: 'small' }}
      about={`${code} · ${party.code}`}
      document={ContestBreachDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { breachId: breach.id, reason: reason.trim() } })}
    >
      <ObligationSigning side="BOUND" />
      <BreachQuote {...breach} />
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
