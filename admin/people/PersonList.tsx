import { CreateButton, DataTable, SearchInput, TopToolbar } from 'react-admin';
import type { PersonListQuery } from '../generated/graphql.ts';
import { useIsNarrow } from '../layout/GarantUserMenu.tsx';
import { Lines } from '../shared/Lines.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';

type PersonLine = PersonListQuery['people']['items'][number];

const Col = DataTable.Col<PersonLine>;
const addressOf = (id: unknown) => `/people/${id}/show`;
const filters = [<SearchInput key="text" source="text" alwaysOn />];
const actions = (
  <TopToolbar>
    <CreateButton />
  </TopToolbar>
);

export default function PersonList() {
  const { instant } = useFormat();
  const isNarrow = useIsNarrow();
  return (
    <ResourceList heading="garant.menu.people" emptyTitle="garant.person.none" filters={filters} actions={actions}>
      {isNarrow ? (
        <Lines<PersonLine>
          to={({ id }) => addressOf(id)}
          words={({ fullName }) => fullName}
          details={({ email, organisation, deactivatedAt }) => [email, organisation.shortName, deactivatedAt && instant(deactivatedAt)]}
        />
      ) : (
        <DataTable bulkActionButtons={false} rowClick={addressOf}>
          <Col label="garant.field.fullName" render={({ id, fullName }) => <RowLink to={addressOf(id)}>{fullName}</RowLink>} />
          <Col label="garant.field.email" render={({ email }) => email} />
          <Col label="garant.field.organisation" render={({ organisation }) => organisation.shortName} />
          <Col label="garant.field.deactivatedAt" render={({ deactivatedAt }) => deactivatedAt && instant(deactivatedAt)} />
        </DataTable>
      )}
    </ResourceList>
  );
}
