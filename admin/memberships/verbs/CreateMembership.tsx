import { FormDataConsumer, SelectInput, useGetOne } from 'react-admin';
import type { Convention } from '../../conventions/convention.ts';
import { CreateMembershipDocument, type CreateMembershipInput, type Role } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, ReferenceChoiceInput, useLabel } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { whole } from '../../shared/whole.ts';

const ROLES: Role[] = ['TEAM_MEMBER', 'DPO', 'REVIEWER', 'READER', 'ADMINISTRATOR'];

function PartyInput({ conventionId }: { conventionId: string | undefined }) {
  const { data } = useGetOne<Convention>('conventions', { id: conventionId ?? '', ...whole }, { enabled: Boolean(conventionId) });
  const label = useLabel('garant.field.party');
  return <SelectInput source="partyId" label={label} choices={data?.parties ?? []} optionText="name" helperText={false} />;
}

/** Lets a person act for a party of a convention, or over all conventions when none is chosen. */
export function CreateMembership({ personId }: { personId: string }) {
  return (
    <VerbDialog
      label="garant.verb.createMembership"
      success="garant.done.createMembership"
      document={CreateMembershipDocument}
      toVariables={({ conventionId, partyId, role, validFrom, validUntil }: CreateMembershipInput) => ({
        input: { personId, role, validFrom, conventionId: conventionId || null, partyId: partyId || null, validUntil: validUntil || null },
      })}
    >
      <ChoiceInput source="role" label="garant.field.role" isObligatory choices={ROLES} words="garant.role" />
      <ReferenceChoiceInput source="conventionId" reference="conventions" shown="title" label="garant.field.convention" />
      <FormDataConsumer<{ conventionId?: string }>>
        {({ formData }) => <PartyInput conventionId={formData.conventionId} />}
      </FormDataConsumer>
      <DayInput source="validFrom" label="garant.field.validFrom" isObligatory />
      <DayInput source="validUntil" label="garant.field.validUntil" />
    </VerbDialog>
  );
}
