import { CreateButton, DataTable, TopToolbar } from 'react-admin';
import type { OrganisationListQuery } from '../generated/graphql.ts';
import { ResourceList } from '../shared/ResourceList.tsx';

import { UpdateOrganisation } from './verbs/UpdateOrganisation.tsx';

const Col = DataTable.Col<OrganisationListQuery['organisations']['items'][number]>;
const actions = (
  <TopToolbar>
    <CreateButton />
  </TopToolbar>
);

export default function OrganisationList() {
  return (
    <ResourceList heading="garant.menu.organisations" emptyTitle="garant.organisation.none" actions={actions}>
      <DataTable bulkActionButtons={false} rowClick={false}>
        <Col label="garant.field.name" render={({ name }) => name} />
        <Col label="garant.field.shortName" render={({ shortName }) => shortName} />
        <Col label="garant.field.sirets" render={({ sirets }) => sirets.join(', ')} />
        <Col label="garant.verb.update" render={(organisation) => <UpdateOrganisation organisation={organisation} />} />
      </DataTable>
    </ResourceList>
  );
}
