import { AutocompleteArrayInput, CheckboxGroupInput, ReferenceArrayInput, useGetList } from 'react-admin';
import type { CatalogueListQuery, ConventionListQuery } from '../generated/graphql.ts';
import { useLabel, WordsInput } from '../shared/inputs.tsx';

type Catalogue = CatalogueListQuery['catalogues']['items'][number];
type Convention = ConventionListQuery['conventions']['items'][number];

/** Each catalogue once, under the title of the first of its versions that the list holds. */
function useCatalogueKeys(): { id: string; name: string }[] {
  const { data = [] } = useGetList<Catalogue>('catalogues', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'key', order: 'ASC' },
  });
  const titles = new Map(data.toReversed().map(({ key, title }) => [key, title]));
  return [...titles].map(([id, title]) => ({ id, name: `${title} (${id})` })).toReversed();
}

/** The name of a programme, and what it holds. */
export function ProgrammeInputs() {
  return (
    <>
      <WordsInput source="name" label="garant.field.name" isObligatory />
      <CheckboxGroupInput
        source="catalogueKeys"
        label={useLabel('garant.field.catalogueKeys')}
        choices={useCatalogueKeys()}
        helperText="garant.programme.cataloguesHint"
        row={false}
      />
      <ReferenceArrayInput source="conventionIds" reference="conventions" perPage={50}>
        <AutocompleteArrayInput
          label={useLabel('garant.field.conventionIds')}
          optionText={(convention?: Convention) => convention?.title ?? ''}
          filterToQuery={(text: string) => (text ? { text } : {})}
          helperText="garant.programme.conventionsHint"
          fullWidth
        />
      </ReferenceArrayInput>
    </>
  );
}
