import { Box } from '@mui/material';
import type { GdprRole } from '../generated/graphql.ts';
import { ChoiceInput, ReferenceChoiceInput, WordsInput } from '../shared/inputs.tsx';

const GDPR_ROLES: GdprRole[] = ['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR'];

/** For each party that the catalogue names: the organisation that holds it, its own name in the act, its role and its DPO. */
export function PartiesInput({ parties }: { parties: { code: string; name: string }[] }) {
  return parties.map(({ code, name }, index) => (
    <Box component="fieldset" key={code} sx={{ border: 1, borderColor: 'divider', borderRadius: 2, my: 1.5, px: 2, minWidth: 0 }}>
      <legend>{`${name} (${code})`}</legend>
      <ReferenceChoiceInput
        source={`parties.${index}.organisationId`}
        reference="organisations"
        shown="name"
        label="garant.field.organisation"
        isObligatory
      />
      <WordsInput source={`parties.${index}.name`} label="garant.field.partyName" isObligatory />
      <WordsInput source={`parties.${index}.roleLabel`} label="garant.field.roleLabel" />
      <ChoiceInput source={`parties.${index}.gdprRole`} label="garant.field.gdprRole" choices={GDPR_ROLES} words="garant.gdprRole" />
      <WordsInput source={`parties.${index}.dpoEmail`} label="garant.field.dpoEmail" helperText="garant.convention.dpoHint" type="email" />
    </Box>
  ));
}
