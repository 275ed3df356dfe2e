import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { invite } from '../support/outside.ts';
import { contest, deposit, type Place, startWorld, type World } from './world.ts';

const REASON = 'Une raison écrite en plus de vingt caractères.';
const ACTIONS = 'query($id: ID!) { obligation(id: $id) { allowedActions evidence { id links { obligationId allowedActions } } } }';
const REVIEW = 'mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
const CONTEST = 'mutation($input: ContestObligationInput!) { contestObligation(input: $input) { id } }';
const RESOLVE = 'mutation($input: ResolveContestationInput!) { resolveContestation(input: $input) { id } }';

let world: World;
let place: Place;

beforeAll(async () => {
  world = await startWorld();
  place = world.places.inside;
});
afterAll(async () => world?.app.stop());

/** Every role by which one could stand against DNUM, and by it alone. */
const ROLES: Record<string, () => Parameters<typeof invite>[1]['memberships']> = {
  'a DPO of another party': () => [{ role: 'DPO', conventionId: place.conventionId, partyId: place.parties.DINUM! }],
  'a team member of another party': () => [{ role: 'TEAM_MEMBER', conventionId: place.conventionId, partyId: place.parties.DINUM! }],
  'a reviewer of the programme': () => [{ role: 'REVIEWER' }],
  'a reviewer who is also a DPO of another party': () => [
    { role: 'REVIEWER' },
    { role: 'DPO', conventionId: place.conventionId, partyId: place.parties.PARTENAIRE! },
  ],
};

async function employedBy(party: string, role: string): Promise<ApiClient> {
  const email = `${world.unique('employee')}@exemple.fr`;
  const memberships = ROLES[role]!();
  await invite(world.administrator, { fullName: 'Employée', email, organisationId: place.bodies[party]!, memberships });
  return world.app.as({ email });
}

describe.each(Object.keys(ROLES))('%s who is employed by the body that is bound', (role) => {
  it('accepts none of its proofs, contests none of its duties, ends no disagreement about them', async () => {
    const proof = await deposit(place);
    const { obligationId, versionId } = proof;
    const contestationId = await contest(place);
    const employee = await employedBy('DNUM', role);
    const review = { obligationId, evidenceVersionId: versionId, verdict: 'ACCEPTED' };
    expect((await employee.refusal(REVIEW, { input: review })).extensions.code).toBe('NOT_A_REVIEWER');
    expect((await employee.refusal(CONTEST, { input: { obligationId, reason: REASON } })).extensions.code).toBe('NOT_THE_OTHER_SIDE');
    const ended = await employee.refusal(RESOLVE, { input: { contestationId, resolution: REASON } });
    expect(ended.extensions.code).toBe('NOT_YOURS_TO_RESOLVE');
  });

  it('is offered no such action and has nothing of it to review', async () => {
    const { obligationId } = await deposit(place);
    const employee = await employedBy('DNUM', role);
    const { obligation } = await employee.get(ACTIONS, { id: obligationId });
    const links = obligation.evidence.flatMap(({ links: all }: { links: { allowedActions: string[] }[] }) => all);
    const offered = [...obligation.allowedActions, ...links.flatMap(({ allowedActions }: { allowedActions: string[] }) => allowedActions)];
    expect(offered.filter((action) => ['CONTEST', 'RESOLVE_CONTESTATION', 'REVIEW'].includes(action))).toEqual([]);
    const { myWork } = await employee.get('{ myWork { toReview { items { party { code } } } } }');
    expect(myWork.toReview.items.filter(({ party }: { party: { code: string } }) => party.code === 'DNUM')).toEqual([]);
  });
});

describe('the same roles, employed by a body that is not bound', () => {
  it.each(['a DPO of another party', 'a team member of another party'])('lets %s contest', async (role) => {
    const colleague = await employedBy('DINUM', role);
    await colleague.get(CONTEST, { input: { obligationId: place.obligations[3], reason: REASON } });
  });

  it('lets a DPO of another party accept a proof', async () => {
    const { obligationId, versionId } = await deposit(place);
    const colleague = await employedBy('DINUM', 'a DPO of another party');
    await colleague.get(REVIEW, { input: { obligationId, evidenceVersionId: versionId, verdict: 'ACCEPTED' } });
  });
});
