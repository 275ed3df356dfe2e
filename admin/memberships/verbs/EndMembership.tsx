import { EndMembershipDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

export function EndMembership({ id }: { id: string }) {
  return (
    <VerbDialog
      label="garant.verb.endMembership"
      success="garant.done.endMembership"
      button={{ size: 'small', variant: 'text' }}
      document={EndMembershipDocument}
      toVariables={({ validUntil }: { validUntil: string }) => ({ input: { membershipId: id, validUntil } })}
    >
      <DayInput source="validUntil" label="garant.field.validUntil" isObligatory />
    </VerbDialog>
  );
}
