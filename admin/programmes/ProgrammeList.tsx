import { Typography } from '@mui/material';
import { CreateButton, DataTable, TopToolbar } from 'react-admin';
import type { ProgrammeListQuery } from '../generated/graphql.ts';
import { ResourceList } from '../shared/ResourceList.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { UpdateProgramme } from './verbs/UpdateProgramme.tsx';

export type ProgrammeLine = ProgrammeListQuery['programmes']['items'][number];

const Col = DataTable.Col<ProgrammeLine>;
const actions = (
  <TopToolbar>
    <CreateButton />
  </TopToolbar>
);

/** On a narrow screen, all of a programme in one cell. */
function Whole({ programme }: { programme: ProgrammeLine }) {
  const { name, catalogueKeys, conventionCount } = programme;
  return (
    <>
      {name}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[...catalogueKeys, conventionCount].join(' · ')}
      </Typography>
      <UpdateProgramme programme={programme} />
    </>
  );
}

export default function ProgrammeList() {
  const isNarrow = useIsNarrow();
  return (
    <ResourceList heading="garant.menu.programmes" emptyTitle="garant.programme.none" actions={actions}>
      {isNarrow ? (
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Col label="garant.field.name" render={(programme) => <Whole programme={programme} />} />
        </DataTable>
      ) : (
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Col label="garant.field.name" render={({ name }) => name} />
          <Col label="garant.field.catalogueKeys" render={({ catalogueKeys }) => catalogueKeys.join(', ')} />
          <Col label="garant.field.conventionCount" render={({ conventionCount }) => conventionCount} />
          <Col label="garant.verb.update" render={(programme) => <UpdateProgramme programme={programme} />} />
        </DataTable>
      )}
    </ResourceList>
  );
}
