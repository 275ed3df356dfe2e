import { FormDataConsumer, SelectInput, useGetOne } from 'react-admin';
import type { Convention } from '../../conventions/convention.ts';
import { CreateMembershipDocument, type CreateMembershipInput, type Role } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, ReferenceChoiceInput, useLabel } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { whole } from '../../shared/whole.ts';

const ROLES: Role[] = ['TEAM_MEMBER', 'DPO', 'FINANCE', 'REVIEWER', 'READER', 'ADMINISTRATOR'];

function PartyInput({ conventionId }: { conventionId: string | undefined }) {
  const { data } = useGetOne<Convention>('conventions', { id: conventionId ?? '', ...whole }, { enabled: Boolean(conventionId) });
  const label = useLabel('garant.field.party');
  return <SelectInput source="partyId" label={label} choices={data?.parties ?? []} optionText="name" helperText={false} />;
}

/** Where a role is held: those who review choose a programme, the others a convention and a party. */
function PlaceInputs({ role, conventionId }: { role?: Role; conventionId?: string }) {
  if (role === 'REVIEWER')
    return <ReferenceChoiceInput source="programmeId" reference="programmes" shown="name" label="garant.field.programme" isObligatory />;
  return (
    <>
      <ReferenceChoiceInput source="conventionId" reference="conventions" shown="title" label="garant.field.convention" />
      <PartyInput conventionId={conventionId} />
    </>
  );
}

/** Lets a person act for a party of a convention, review a programme, read a convention or keep the instance. */
export function CreateMembership({ personId }: { personId: string }) {
  return (
    <VerbDialog
      label="garant.verb.createMembership"
      success="garant.done.createMembership"
      document={CreateMembershipDocument}
      toVariables={({ role, validFrom, validUntil, ...place }: CreateMembershipInput) => ({
        input: {
          personId,
          role,
          validFrom,
          conventionId: (role !== 'REVIEWER' && place.conventionId) || null,
          partyId: (role !== 'REVIEWER' && place.partyId) || null,
          programmeId: (role === 'REVIEWER' && place.programmeId) || null,
          validUntil: validUntil || null,
        },
      })}
    >
      <ChoiceInput source="role" label="garant.field.role" isObligatory choices={ROLES} words="garant.role" />
      <FormDataConsumer<{ role?: Role; conventionId?: string }>>{({ formData }) => <PlaceInputs {...formData} />}</FormDataConsumer>
      <DayInput source="validFrom" label="garant.field.validFrom" isObligatory />
      <DayInput source="validUntil" label="garant.field.validUntil" />
    </VerbDialog>
  );
}
