import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTEST, RESOLVE, REVIEW, SENTENCE, World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world?.stop());

const SEEN = `query ($id: ID!) { obligation(id: $id) {
  attestation { reviewer { name capacity partyCode } }
  declarations { author { name capacity partyCode } }
  contestations { author { name capacity partyCode } resolver { name capacity partyCode } }
  evidence { author { name capacity partyCode } versions { author { name capacity partyCode } reviews { author { name capacity partyCode } } } }
  history { actor { name capacity partyCode } } } }`;

test('whoever changes sides still does not review what they deposited', async () => {
  const [before, admin] = [await world.app.as('dpoDnum'), await world.app.as('administrator')];
  const id = world.obligation('A1-VIO-DNUM-2');
  const own = await world.deposit(before, [id]);
  const colleague = await world.deposit(await world.app.as('team'), [id]);
  const memberships = await world.rows<{ id: string; person_id: string }>(
    "select m.id, m.person_id from membership m join person p on p.id = m.person_id where p.email = 'dominique.petit@demo.invalid'",
  );
  for (const membership of memberships) {
    const end = { id: membership.id, validUntil: '2026-01-01' };
    await admin.get(
      'mutation ($id: ID!, $validUntil: Date!) { endMembership(input: { membershipId: $id, validUntil: $validUntil }) { id } }',
      end,
    );
  }
  const [party] = await world.rows<{ id: string; organisation_id: string }>("select id, organisation_id from party where code = 'DINUM'");
  const move = { id: memberships[0]!.person_id, input: { organisationId: party!.organisation_id, version: 1 } };
  await admin.get('mutation ($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }', move);
  const input = {
    personId: memberships[0]!.person_id,
    role: 'DPO',
    conventionId: world.conventionId,
    partyId: party!.id,
    validFrom: '2026-01-02',
  };
  await admin.get('mutation ($input: CreateMembershipInput!) { createMembership(input: $input) { id } }', { input });
  const after = await world.app.as('dpoDnum');
  const verdict = { obligationId: id, evidenceVersionId: own.version, verdict: 'ACCEPTED' };
  expect((await world.refused(after, REVIEW, { input: verdict })).extensions.code).toBe('OWN_DEPOSIT');
  const { obligation } = await after.get('query ($id: ID!) { obligation(id: $id) { evidence { id links { allowedActions } } } }', { id });
  expect(obligation.evidence).toEqual(
    expect.arrayContaining([
      { id: own.evidence, links: [{ allowedActions: [] }] },
      { id: colleague.evidence, links: [{ allowedActions: ['REVIEW'] }] },
    ]),
  );
  expect(await world.accept(after, colleague)).toBe('EVIDENCED');
});

test('name, role and party of those who acted survive a new name, the end of a role and of the account', async () => {
  const [team, dpo] = [await world.app.as('team'), await world.app.as('dpoDinum')];
  const id = world.obligation('A1-VIO-DNUM-1');
  await world.declare(team, id);
  const { contestObligation } = await dpo.get(CONTEST, { input: { obligationId: id, reason: SENTENCE } });
  await dpo.get(RESOLVE, { input: { contestationId: contestObligation.contestations[0].id, resolution: SENTENCE } });
  await world.accept(dpo, await world.depositFile(team, [id]));
  const reader = await world.app.as('reader');
  const before = await reader.get(SEEN, { id });
  const [declarer, reviewer] = [
    { name: 'Camille Roux', capacity: 'TEAM_MEMBER', partyCode: 'DNUM' },
    { name: 'Claude Martin', capacity: 'DPO', partyCode: 'DINUM' },
  ];
  expect(before.obligation).toMatchObject({
    attestation: { reviewer },
    declarations: [{ author: declarer }],
    contestations: [{ author: reviewer, resolver: reviewer }],
    evidence: [{ author: declarer, versions: [{ author: declarer, reviews: [{ author: reviewer }] }] }],
  });

  const admin = await world.app.as('administrator');
  const people = await world.rows<{ id: string; version: number; membership: string }>(
    `select p.id, p.version, m.id as membership from person p join membership m on m.person_id = p.id
      where p.email in ('camille.roux@demo.invalid', 'claude.martin@demo.invalid')`,
  );
  for (const { id: personId, version, membership } of people) {
    const renamed = { id: personId, input: { version, fullName: 'Autre Nom' } };
    await admin.ask('mutation ($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }', renamed);
    const end = { id: membership, validUntil: '2026-01-01' };
    await admin.get(
      'mutation ($id: ID!, $validUntil: Date!) { endMembership(input: { membershipId: $id, validUntil: $validUntil }) { id } }',
      end,
    );
    await admin.get('mutation ($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }', { id: personId });
  }
  expect(await world.rows("select 1 from person where full_name = 'Autre Nom' and deactivated_at is not null")).toHaveLength(2);
  expect(await reader.get(SEEN, { id })).toEqual(before);
  expect((await dpo.refusal('{ myWork { roles } }')).extensions.code).toBe('UNAUTHENTICATED');
});
