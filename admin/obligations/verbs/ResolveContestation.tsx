import { ResolveContestationDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** Closes one contestation and says how it was settled. */
export function ResolveContestation({ contestationId }: { contestationId: string }) {
  return (
    <VerbDialog
      label="garant.verb.resolveContestation"
      success="garant.done.resolveContestation"
      button={{ size: 'small' }}
      document={ResolveContestationDocument}
      defaultValues={{ resolution: '' }}
      toVariables={({ resolution }: { resolution: string }) => ({ input: { contestationId, resolution: resolution.trim() } })}
    >
      <ReasonInput source="resolution" label="garant.field.resolution" />
    </VerbDialog>
  );
}
