import { CreateButton, DataTable, SearchInput, TopToolbar } from 'react-admin';
import type { PersonListQuery } from '../generated/graphql.ts';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';

const Col = DataTable.Col<PersonListQuery['people']['items'][number]>;
const addressOf = (id: unknown) => `/people/${id}/show`;
const filters = [<SearchInput key="text" source="text" alwaysOn />];
const actions = (
  <TopToolbar>
    <CreateButton />
  </TopToolbar>
);

export default function PersonList() {
  const { instant } = useFormat();
  return (
    <ResourceList heading="garant.menu.people" emptyTitle="garant.person.none" filters={filters} actions={actions}>
      <DataTable bulkActionButtons={false} rowClick={addressOf}>
        <Col label="garant.field.fullName" render={({ id, fullName }) => <RowLink to={addressOf(id)}>{fullName}</RowLink>} />
        <Col label="garant.field.email" render={({ email }) => email} />
        <Col label="garant.field.organisation" render={({ organisation }) => organisation.shortName} />
        <Col label="garant.field.deactivatedAt" render={({ deactivatedAt }) => deactivatedAt && instant(deactivatedAt)} />
      </DataTable>
    </ResourceList>
  );
}
