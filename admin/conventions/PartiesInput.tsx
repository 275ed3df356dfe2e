import { Box } from '@mui/material';
import { useEffect } from 'react';
import { useGetOne } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { CatalogueOneQuery, GdprRole } from '../generated/graphql.ts';
import { ChoiceInput, ReferenceChoiceInput } from '../shared/inputs.tsx';
import { whole } from '../shared/whole.ts';

type Catalogue = NonNullable<CatalogueOneQuery['catalogue']>;

const GDPR_ROLES: GdprRole[] = ['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR'];

/** For each party that the chosen catalogue names: the organisation that plays it, and its role under the GDPR. */
export function PartiesInput() {
  const catalogueId = useWatch<{ catalogueId?: string }>({ name: 'catalogueId' });
  const { setValue } = useFormContext();
  const { data } = useGetOne<Catalogue>('catalogues', { id: catalogueId ?? '', ...whole }, { enabled: Boolean(catalogueId) });
  const parties = data?.catalogueParties ?? [];
  useEffect(() => {
    const named = data?.catalogueParties.map(({ code }) => ({ code, organisationId: null, gdprRole: null }));
    if (named) setValue('parties', named, { shouldDirty: true });
  }, [data, setValue]);
  return (
    <>
      {parties.map(({ code, name }, index) => (
        <Box component="fieldset" key={code} sx={{ border: 1, borderColor: 'divider', borderRadius: 2, my: 1.5, px: 2 }}>
          <legend>{`${name} (${code})`}</legend>
          <ReferenceChoiceInput
            source={`parties.${index}.organisationId`}
            reference="organisations"
            shown="name"
            label="garant.field.organisation"
            isObligatory
          />
          <ChoiceInput source={`parties.${index}.gdprRole`} label="garant.field.gdprRole" choices={GDPR_ROLES} words="garant.gdprRole" />
        </Box>
      ))}
    </>
  );
}
