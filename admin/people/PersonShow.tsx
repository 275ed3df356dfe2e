import { Box } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import type { PersonOneQuery } from '../generated/graphql.ts';
import { Memberships } from '../memberships/Memberships.tsx';
import { CreateMembership } from '../memberships/verbs/CreateMembership.tsx';
import { Waiting } from '../shared/Answer.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { whole } from '../shared/whole.ts';
import { Establishment } from './Establishment.tsx';
import { IdentityChanges } from './IdentityChanges.tsx';
import { DeactivatePerson } from './verbs/DeactivatePerson.tsx';
import { ReactivatePerson } from './verbs/ReactivatePerson.tsx';
import { UpdatePerson } from './verbs/UpdatePerson.tsx';

function PersonView() {
  const translate = useTranslate();
  const { instant } = useFormat();
  const person = useRecordContext<NonNullable<PersonOneQuery['person']>>()!;
  const actions = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <UpdatePerson person={person} />
      {person.deactivatedAt ? <ReactivatePerson id={person.id} /> : <DeactivatePerson id={person.id} />}
    </Box>
  );
  return (
    <Page title={person.fullName} detail={person.organisation.shortName} actions={actions}>
      <Section title={translate('garant.person.identity')}>
        <Facts>
          <Fact label="garant.field.email">{person.email}</Fact>
          <Fact label="garant.field.organisation">{person.organisation.shortName}</Fact>
          <Fact label="garant.field.certifiedSiret">{person.certifiedSiret}</Fact>
          <Fact label="garant.field.deactivatedAt">{person.deactivatedAt && instant(person.deactivatedAt)}</Fact>
        </Facts>
        <Establishment person={person} />
      </Section>
      <IdentityChanges filter={{ personIds: [person.id] }} />
      <Section title={translate('garant.person.memberships')} actions={<CreateMembership personId={person.id} />}>
        <Memberships memberships={person.memberships} />
      </Section>
    </Page>
  );
}

/** One person, and what they may act for. */
export default function PersonShow() {
  return (
    <ShowBase queryOptions={whole} redirectOnError={false} loading={<Waiting />} error={<RecordFailure />}>
      <PersonView />
    </ShowBase>
  );
}
