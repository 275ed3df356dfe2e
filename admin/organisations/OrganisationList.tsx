import { Typography } from '@mui/material';
import { CreateButton, DataTable, TopToolbar } from 'react-admin';
import type { OrganisationListQuery } from '../generated/graphql.ts';
import { ResourceList } from '../shared/ResourceList.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';

import { UpdateOrganisation } from './verbs/UpdateOrganisation.tsx';

type OrganisationLine = OrganisationListQuery['organisations']['items'][number];

const Col = DataTable.Col<OrganisationLine>;
const actions = (
  <TopToolbar>
    <CreateButton />
  </TopToolbar>
);

/** On a narrow screen, all of a body in one cell. */
function Body({ organisation }: { organisation: OrganisationLine }) {
  const { name, shortName, sirets } = organisation;
  return (
    <>
      {name}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[shortName, ...sirets].join(' · ')}
      </Typography>
      <UpdateOrganisation organisation={organisation} />
    </>
  );
}

export default function OrganisationList() {
  const isNarrow = useIsNarrow();
  return (
    <ResourceList heading="garant.menu.organisations" emptyTitle="garant.organisation.none" actions={actions}>
      {isNarrow ? (
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Col label="garant.field.name" render={(organisation) => <Body organisation={organisation} />} />
        </DataTable>
      ) : (
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Col label="garant.field.name" render={({ name }) => name} />
          <Col label="garant.field.shortName" render={({ shortName }) => shortName} />
          <Col label="garant.field.sirets" render={({ sirets }) => sirets.join(', ')} />
          <Col label="garant.verb.update" render={(organisation) => <UpdateOrganisation organisation={organisation} />} />
        </DataTable>
      )}
    </ResourceList>
  );
}
