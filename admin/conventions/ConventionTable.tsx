import { CreateButton, DataTable, SearchInput, TopToolbar, usePermissions } from 'react-admin';
import type { InstanceAction } from '../generated/graphql.ts';
import { Lines } from '../shared/Lines.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { type ConventionLine, useCurrentConvention } from './useCurrentConvention.ts';

const Col = DataTable.Col<ConventionLine>;
const matrixOf = (id: unknown) => `/conventions/${id}/matrix`;

function Table() {
  const { day } = useFormat();
  return (
    <DataTable bulkActionButtons={false} rowClick={matrixOf}>
      <Col
        label="garant.field.title"
        render={({ id, title }) => (
          <RowLink to={matrixOf(id)} lang="fr">
            {title}
          </RowLink>
        )}
      />
      <Col label="garant.field.serviceName" render={({ serviceName }) => serviceName} />
      <Col label="garant.field.parties" render={({ parties }) => parties.map(({ code }) => code).join(', ')} />
      <Col label="garant.field.signedOn" render={({ signedOn }) => day(signedOn)} />
      <Col label="garant.field.endsOn" render={({ endsOn }) => endsOn && day(endsOn)} />
      <Col label="garant.menu.obligations" render={({ counts }) => counts.obligationCount} />
    </DataTable>
  );
}

function Stack() {
  return (
    <Lines<ConventionLine>
      to={({ id }) => matrixOf(id)}
      words={({ title }) => <span lang="fr">{title}</span>}
      details={({ serviceName, parties }) => [serviceName, parties.map(({ code }) => code).join(', ')]}
    />
  );
}

/** Where they are more than are read at once, they are looked for by the words of their title or their service. */
const SOUGHT = [<SearchInput key="text" source="text" alwaysOn />];

/** The conventions one may see, each leading to its matrix. */
export default function ConventionTable() {
  const { permissions } = usePermissions<InstanceAction[]>();
  const isNarrow = useIsNarrow();
  const { near, total } = useCurrentConvention();
  const canCreate = permissions?.includes('CREATE_CONVENTION') ?? false;
  return (
    <ResourceList
      heading="garant.menu.conventions"
      emptyTitle="garant.convention.none"
      emptyHint="garant.convention.noneHint"
      filters={total > near.length ? SOUGHT : undefined}
      actions={<TopToolbar>{canCreate && <CreateButton />}</TopToolbar>}
    >
      {isNarrow ? <Stack /> : <Table />}
    </ResourceList>
  );
}
