import { CreateButton, DataTable, TopToolbar, usePermissions } from 'react-admin';
import type { InstanceAction } from '../generated/graphql.ts';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { ConventionLine } from './useCurrentConvention.ts';

const matrixOf = (id: unknown) => `/conventions/${id}/matrix`;

/** The conventions one may see, each leading to its matrix. */
export default function ConventionTable() {
  const { permissions } = usePermissions<InstanceAction[]>();
  const { day } = useFormat();
  const canCreate = permissions?.includes('CREATE_CONVENTION') ?? false;
  return (
    <ResourceList
      heading="garant.menu.conventions"
      emptyTitle="garant.convention.none"
      emptyHint="garant.convention.noneHint"
      actions={<TopToolbar>{canCreate && <CreateButton />}</TopToolbar>}
    >
      <DataTable bulkActionButtons={false} rowClick={matrixOf}>
        <DataTable.Col<ConventionLine>
          label="garant.field.title"
          render={({ id, title }) => (
            <RowLink to={matrixOf(id)} lang="fr">
              {title}
            </RowLink>
          )}
        />
        <DataTable.Col<ConventionLine> label="garant.field.serviceName" render={({ serviceName }) => serviceName} />
        <DataTable.Col<ConventionLine> label="garant.field.parties" render={({ parties }) => parties.map(({ code }) => code).join(', ')} />
        <DataTable.Col<ConventionLine> label="garant.field.signedOn" render={({ signedOn }) => day(signedOn)} />
        <DataTable.Col<ConventionLine> label="garant.field.endsOn" render={({ endsOn }) => endsOn && day(endsOn)} />
        <DataTable.Col<ConventionLine> label="garant.menu.obligations" render={({ counts }) => counts.obligations} />
      </DataTable>
    </ResourceList>
  );
}
