import { invite } from '../support/outside.ts';
import { type AccessRow, ADMINISTRATORS, cells } from './matrix.ts';
import type { Place, World } from './world.ts';

/** People and bodies belong to the instance: it makes no difference whose convention they are of. */
const ONLY_ADMINISTRATORS = { inside: ADMINISTRATORS, outside: ADMINISTRATORS };

function newPerson(place: Place, world: World): Promise<string> {
  const memberships = [{ role: 'READER', conventionId: place.conventionId }];
  const name = world.unique('lecture');
  return invite(world.administrator, { fullName: name, email: `${name}@exemple.fr`, organisationId: anyBody(place), memberships });
}

const anyBody = ({ bodies }: Place): string => Object.values(bodies)[0]!;

async function newMembership(place: Place, world: World): Promise<string> {
  const { person } = await world.administrator.get('query($id: ID!) { person(id: $id) { memberships { id } } }', {
    id: await newPerson(place, world),
  });
  return person.memberships[0].id;
}

const PEOPLE: AccessRow[] = [
  {
    field: 'Query.me',
    request: () => ({ query: '{ me { id } }' }),
    inside: cells({ anonymous: 'NULL', noMembership: 'OK', expiredReader: 'OK', others: 'OK' }),
    outside: cells({ anonymous: 'NULL', noMembership: 'OK', expiredReader: 'OK', others: 'OK' }),
  },
  {
    field: 'Query.person',
    request: async (place, world) => ({
      query: 'query($id: ID!) { person(id: $id) { id } }',
      variables: { id: await newPerson(place, world) },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Query.people',
    request: (place) => ({
      query: 'query($filter: PersonFilter) { people(filter: $filter) { total } }',
      variables: { filter: { organisationIds: [anyBody(place)] } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.createPerson',
    request: (place, world) => ({
      query: 'mutation($input: CreatePersonInput!) { createPerson(input: $input) { id } }',
      variables: { input: { fullName: 'Essai', email: `${world.unique('essai')}@exemple.fr`, organisationId: anyBody(place) } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.updatePerson',
    request: async (place, world) => ({
      query: 'mutation($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }',
      variables: { id: await newPerson(place, world), input: { fullName: 'Autre nom', version: 1 } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.deactivatePerson',
    request: async (place, world) => ({
      query: 'mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }',
      variables: { id: await newPerson(place, world) },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.reactivatePerson',
    request: async (place, world) => {
      const id = await newPerson(place, world);
      await world.administrator.get('mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }', { id });
      return { query: 'mutation($id: ID!) { reactivatePerson(input: { personId: $id }) { id } }', variables: { id } };
    },
    ...ONLY_ADMINISTRATORS,
  },
];

const MEMBERSHIPS: AccessRow[] = [
  {
    field: 'Query.membership',
    request: async (place, world) => ({
      query: 'query($id: ID!) { membership(id: $id) { id } }',
      variables: { id: await newMembership(place, world) },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Query.memberships',
    request: ({ conventionId }) => ({
      query: 'query($filter: MembershipFilter) { memberships(filter: $filter) { total } }',
      variables: { filter: { conventionIds: [conventionId] } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.createMembership',
    request: async (place, world) => ({
      query: 'mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }',
      variables: {
        input: {
          personId: await newPerson(place, world),
          role: 'DPO',
          conventionId: place.conventionId,
          partyId: place.partyId,
          validFrom: '2024-01-01',
        },
      },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.endMembership',
    request: async (place, world) => ({
      query: 'mutation($id: ID!) { endMembership(input: { membershipId: $id, validUntil: "2030-12-31" }) { id } }',
      variables: { id: await newMembership(place, world) },
    }),
    ...ONLY_ADMINISTRATORS,
  },
];

const BODIES: AccessRow[] = [
  {
    field: 'Query.organisation',
    request: (place) => ({ query: 'query($id: ID!) { organisation(id: $id) { id } }', variables: { id: anyBody(place) } }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Query.organisations',
    request: (place) => ({
      query: 'query($filter: OrganisationFilter) { organisations(filter: $filter) { total } }',
      variables: { filter: { ids: [anyBody(place)] } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.createOrganisation',
    request: (_place, world) => ({
      query: 'mutation($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }',
      variables: { input: { name: 'Organisme à l’essai', shortName: world.unique('ESSAI') } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  {
    field: 'Mutation.updateOrganisation',
    request: async (place, world) => {
      const id = anyBody(place);
      const { organisation } = await world.administrator.get('query($id: ID!) { organisation(id: $id) { version } }', { id });
      const input = { name: world.unique('Organisme'), version: organisation.version };
      return {
        query: 'mutation($id: ID!, $input: UpdateOrganisationInput!) { updateOrganisation(id: $id, input: $input) { id } }',
        variables: { id, input },
      };
    },
    ...ONLY_ADMINISTRATORS,
  },
];

export const PEOPLE_ROWS: AccessRow[] = [...PEOPLE, ...MEMBERSHIPS, ...BODIES];
