import { randomUUID } from 'node:crypto';
import { recognisePerson } from '../../server/people/identities/recognisePerson.ts';
import { Notice } from '../../server/people/notices/notice.entity.ts';
import { invite } from '../support/outside.ts';
import { type AccessRow, ADMINISTRATORS, cells } from './matrix.ts';
import type { Place, World } from './world.ts';

const ONLY_ADMINISTRATORS = { inside: ADMINISTRATORS, outside: ADMINISTRATORS };

/** A change of identity that waits for a decision. Returns its id and the person's. */
export async function pendingChange(place: Place, world: World): Promise<{ id: string; personId: string }> {
  const email = `${world.unique('identite')}@exemple.fr`;
  const organisationId = Object.values(place.bodies)[0]!;
  const memberships = [{ role: 'READER', conventionId: place.conventionId }];
  const personId = await invite(world.administrator, { fullName: 'Identité', email, organisationId, memberships });
  const { orm, clock } = world.app;
  for (const subject of [randomUUID(), randomUUID()]) {
    await recognisePerson(orm.em, clock, { issuer: 'https://idp.example', subject, email, isEmailVerified: true });
  }
  const asked = 'query($filter: IdentityChangeFilter) { identityChanges(filter: $filter) { items { id } } }';
  const { identityChanges } = await world.administrator.get(asked, { filter: { personIds: [personId] } });
  return { id: identityChanges.items[0].id, personId };
}

/** A notice about a role that somebody took in the place's convention. Returns its id. */
async function newNotice({ conventionId }: Place, { app }: World): Promise<string> {
  const em = app.orm.em.fork();
  const id = randomUUID();
  const who = { personId: randomUUID(), personName: 'Quelqu’un', role: 'READER' };
  await em.insert(Notice, { id, kind: 'ADMINISTRATOR_TOOK_ROLE', convention: conventionId, ...who, at: app.clock.now() });
  return id;
}

const decide = (verb: string): AccessRow => ({
  field: `Mutation.${verb}`,
  request: async (place, world) => ({
    query: `mutation($id: ID!) { ${verb}(input: { identityChangeId: $id }) { id } }`,
    variables: { id: (await pendingChange(place, world)).id },
  }),
  ...ONLY_ADMINISTRATORS,
});

const told = (refusal: string) => ({
  finance: refusal,
  inside: cells({ dpoOwnSide: 'OK', dpoOtherSide: 'OK', administrator: 'OK', others: refusal }),
  outside: cells({ administrator: 'OK', others: refusal }),
});

export const IDENTITY_ROWS: AccessRow[] = [
  {
    field: 'Query.identityChanges',
    request: async (place, world) => ({
      query: 'query($filter: IdentityChangeFilter) { identityChanges(filter: $filter) { total } }',
      variables: { filter: { personIds: [(await pendingChange(place, world)).personId] } },
    }),
    ...ONLY_ADMINISTRATORS,
  },
  decide('confirmIdentityChange'),
  decide('refuseIdentityChange'),
  {
    field: 'Query.notices',
    request: async (place, world) => {
      const id = await newNotice(place, world);
      return {
        query: 'query($ids: [ID!]) { notices(filter: { ids: $ids }) { total } }',
        variables: { ids: [id] },
        isEmpty: ({ notices }) => (notices as { total: number }).total === 0,
      };
    },
    ...told('EMPTY'),
  },
  {
    field: 'Mutation.dismissNotice',
    request: async (place, world) => ({
      query: 'mutation($id: ID!) { dismissNotice(input: { noticeId: $id }) { id } }',
      variables: { id: await newNotice(place, world) },
    }),
    isUnjournaled: true,
    ...told('NOT_FOUND'),
  },
];
