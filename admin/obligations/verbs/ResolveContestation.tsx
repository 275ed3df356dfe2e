import { ResolveContestationDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';
import { ObligationSigning } from './ObligationSigning.tsx';

/** Closes one contestation and says how it was settled. */
export function ResolveContestation({ contestationId }: { contestationId: string }) {
  const { code, party } = useObligation();
  return (
    <VerbDialog
      label="garant.verb.resolveContestation"
      success="garant.done.resolveContestation"
      button={{ size: 'small' }}
      about={`${code} · ${party.code}`}
      document={ResolveContestationDocument}
      defaultValues={{ resolution: '' }}
      toVariables={({ resolution }: { resolution: string }) => ({ input: { contestationId, resolution: resolution.trim() } })}
    >
      <ObligationSigning side="OTHER" />
      <ReasonInput source="resolution" label="garant.field.resolution" />
    </VerbDialog>
  );
}
