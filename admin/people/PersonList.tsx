import { Chip } from '@mui/material';
import { CreateButton, DataTable, NullableBooleanInput, SearchInput, TopToolbar, useTranslate } from 'react-admin';
import type { PersonListQuery } from '../generated/graphql.ts';
import { Lines } from '../shared/Lines.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';

import { IdentityChanges } from './IdentityChanges.tsx';

type PersonLine = PersonListQuery['people']['items'][number];

const Col = DataTable.Col<PersonLine>;
const addressOf = (id: unknown) => `/people/${id}/show`;
const filters = [
  <SearchInput key="text" source="text" alwaysOn />,
  <NullableBooleanInput key="isFromElsewhere" source="isFromElsewhere" label="garant.person.isFromElsewhere" alwaysOn />,
];
const actions = (
  <TopToolbar>
    <CreateButton />
  </TopToolbar>
);

export default function PersonList() {
  const translate = useTranslate();
  const { instant } = useFormat();
  const isNarrow = useIsNarrow();
  return (
    <ResourceList
      heading="garant.menu.people"
      emptyTitle="garant.person.none"
      above={<IdentityChanges filter={{ statuses: ['PENDING'] }} />}
      filters={filters}
      actions={actions}
    >
      {isNarrow ? (
        <Lines<PersonLine>
          to={({ id }) => addressOf(id)}
          words={({ fullName }) => fullName}
          details={({ email, organisation, isFromElsewhere, deactivatedAt }) => [
            email,
            organisation.shortName,
            isFromElsewhere && translate('garant.person.isFromElsewhere'),
            deactivatedAt && instant(deactivatedAt),
          ]}
        />
      ) : (
        <DataTable bulkActionButtons={false} rowClick={addressOf}>
          <Col label="garant.field.fullName" render={({ id, fullName }) => <RowLink to={addressOf(id)}>{fullName}</RowLink>} />
          <Col label="garant.field.email" render={({ email }) => email} />
          <Col
            label="garant.field.organisation"
            render={({ organisation, isFromElsewhere }) => (
              <>
                {organisation.shortName}
                {isFromElsewhere && (
                  <Chip size="small" color="warning" variant="outlined" label={translate('garant.person.isFromElsewhere')} sx={{ ml: 1 }} />
                )}
              </>
            )}
          />
          <Col label="garant.field.deactivatedAt" render={({ deactivatedAt }) => deactivatedAt && instant(deactivatedAt)} />
        </DataTable>
      )}
    </ResourceList>
  );
}
