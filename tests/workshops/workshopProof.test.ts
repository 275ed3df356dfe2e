import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const WORKSHOP =
  'id reference confidentiality version allowedActions isProofCurrent proof { id confidentiality } proves { code party { code } }';
const RECORD = `mutation($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { ${WORKSHOP} } }`;
const UPDATE = `mutation($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { ${WORKSHOP} } }`;
const SHARE = `mutation($input: ShareWorkshopInput!) { shareWorkshop(input: $input) { ${WORKSHOP} } }`;
const OFFER = `mutation($input: OfferWorkshopInput!) { offerWorkshop(input: $input) { ${WORKSHOP} } }`;
const ONE = `query($id: ID!) { workshop(id: $id) { ${WORKSHOP} } }`;
const PROOF = `query($id: ID!) { evidence(id: $id) { title kind confidentiality links { obligation { code } } versions { number registerReference
  registerEntry { registerName entryKey snapshot } } } }`;
const STATE = 'query($id: ID!) { obligation(id: $id) { assurance evidenceCount restrictedCount evidence { title } } }';
const REVIEW = 'mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
const MINUTES = 'Six personnes, deux heures : trois récits d’attaque, un retenu.';
const NOTHING = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };

let world: World;
const parties: Record<string, string> = {};
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  world = await World.open();
  const { conventionId } = world;
  const ends = { conventionId, kind: 'ENDS', fallsOn: '2099-12-31', reason: 'La date de fin était mal recopiée.' };
  const correct = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';
  await (await world.app.as('administrator')).get(correct, { input: ends });
  for (const { id, code } of await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [
    conventionId,
  ])) {
    parties[code] = id;
  }
  for (const name of ['team', 'dpoDnum', 'dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
    clients.set(name, await world.app.as(name));
  }
});
afterAll(() => world?.stop());

const record = async (heldOn: string, over: object = {}, who: PersonaName = 'team') => {
  const input = { partyId: parties.DNUM, heldOn, method: 'AGILE', heldFor: 'START', ...over };
  return (await as(who).get(RECORD, { input })).recordWorkshop;
};
const write = async (id: string, version: number, minutesText = MINUTES, who: PersonaName = 'team') =>
  (await as(who).get(UPDATE, { id, input: { version, ...NOTHING, minutesText } })).updateWorkshop;
const offer = async (workshopId: string, version: number, who: PersonaName = 'team') =>
  (await as(who).get(OFFER, { input: { workshopId, version } })).offerWorkshop;
const refusal = async (workshopId: string, version: number, who: PersonaName = 'team'): Promise<string> =>
  (await world.refused(as(who), OFFER, { input: { workshopId, version } })).extensions.code;
const stateOf = async (code: string, who: PersonaName = 'dpoDinum') =>
  (await as(who).get(STATE, { id: world.obligation(code) })).obligation;
const PROVEN = ['ART2-BP-DNUM-1', 'A1-ORG-DNUM-1'];

describe('the minutes of a workshop', () => {
  test('prove what the catalogue ties to the register, once they are written, and as its party alone decides', async () => {
    const made = await record('2026-11-03', { confidentiality: 'PARTIES' });
    expect(made.proves).toEqual(PROVEN.map((code) => ({ code, party: { code: 'DNUM' } })));
    expect(made.allowedActions).not.toContain('OFFER');
    expect(await refusal(made.id, made.version)).toBe('NO_MINUTES');
    const { version, allowedActions } = await write(made.id, made.version);
    expect(allowedActions).toEqual(['UPDATE', 'OFFER']);
    for (const who of ['dpoDinum', 'reviewer', 'reader'] as const) {
      expect(await refusal(made.id, version, who)).toBe('NOT_THE_WORKSHOP_KEEPER');
      expect((await as(who).get(ONE, { id: made.id })).workshop.allowedActions).toEqual([]);
    }
    expect(await refusal(made.id, version, 'administrator')).toBe('NOT_FOUND');
    expect(await refusal(made.id, version - 1)).toBe('WORKSHOP_CHANGED');
  });

  test('are one proof of all of it, frozen as they were, that waits for a review like any other', async () => {
    const made = await record('2026-11-04', { confidentiality: 'PARTIES' });
    const { version } = await write(made.id, made.version);
    const offered = await offer(made.id, version);
    expect(offered).toMatchObject({ isProofCurrent: true, proof: { confidentiality: 'PARTIES' }, allowedActions: ['UPDATE'] });
    expect(await refusal(made.id, version)).toBe('OFFERED_ALREADY');
    const { evidence } = await as('dpoDinum').get(PROOF, { id: offered.proof.id });
    expect(evidence).toMatchObject({ title: 'Atelier d’analyse de risques du 04/11/2026', kind: 'REGISTER' });
    expect(evidence.links.map(({ obligation }: { obligation: { code: string } }) => obligation.code).sort()).toEqual([...PROVEN].sort());
    const { registerEntry, registerReference } = evidence.versions[0];
    expect([registerReference, registerEntry.entryKey]).toEqual([`risk_workshops/${offered.reference}`, made.id]);
    expect(JSON.parse(registerEntry.snapshot)).toMatchObject({ heldOn: '2026-11-04', minutes: MINUTES, version });
    for (const code of PROVEN) expect(await stateOf(code)).toMatchObject({ assurance: 'EVIDENCED', evidenceCount: 1, restrictedCount: 0 });
    const [kept] = await world.rows<{ id: string }>('select id from evidence_version where evidence_id = ?', [offered.proof.id]);
    await as('reviewer').get(REVIEW, {
      input: { evidenceVersionId: kept!.id, obligationId: world.obligation('ART2-BP-DNUM-1'), verdict: 'ACCEPTED' },
    });
    const changed = await write(made.id, version, `${MINUTES} Un second a été ajouté depuis.`);
    expect(changed).toMatchObject({ isProofCurrent: false, allowedActions: ['UPDATE', 'OFFER'] });
    expect((await offer(made.id, changed.version)).proof.id).toBe(offered.proof.id);
    expect(
      (await as('dpoDinum').get(PROOF, { id: offered.proof.id })).evidence.versions.map(({ number }: { number: number }) => number),
    ).toEqual([2, 1]);
  });

  test('stay a secret as long as the workshop is one, and are told to the parties by another proof once it is shared', async () => {
    const before = await stateOf('A1-ORG-DNUM-1');
    const listed = async (who: PersonaName) => (await as(who).get('{ evidences { total } }')).evidences.total;
    const known = await listed('dpoDinum');
    const made = await record('2026-11-05');
    const { version } = await write(made.id, made.version, 'Par la porte du bâtiment C, laissée ouverte chaque lundi.');
    const offered = await offer(made.id, version);
    expect(offered.proof.confidentiality).toBe('RESTRICTED');
    const after = await stateOf('A1-ORG-DNUM-1');
    expect([after.restrictedCount, after.evidence.length]).toEqual([before.restrictedCount + 1, before.evidence.length]);
    expect(await listed('dpoDinum')).toBe(known);
    for (const who of ['dpoDinum', 'reader', 'administrator'] as const) {
      expect((await as(who).refusal(PROOF, { id: offered.proof.id })).extensions.code).toBe('NOT_FOUND');
      expect((await as(who).get('{ search(text: "bâtiment C") { workshops { total } evidence { total } } }')).search).toEqual({
        workshops: { total: 0 },
        evidence: { total: 0 },
      });
    }
    const { search } = await as('team').get('{ search(text: "batiment C") { workshops { items { id } } } }');
    expect(search.workshops.items).toEqual([{ id: made.id }]);
    const shared = (await as('team').get(SHARE, { input: { workshopId: made.id } })).shareWorkshop;
    expect(shared).toMatchObject({ isProofCurrent: false, allowedActions: ['UPDATE', 'OFFER'] });
    expect(await listed('dpoDinum')).toBe(known);
    const again = await offer(made.id, shared.version);
    expect(again.proof.id).not.toBe(offered.proof.id);
    expect(await listed('dpoDinum')).toBe(known + 1);
  });

  test('prove nothing where the catalogue ties no duty of the party to the register', async () => {
    const made = await record('2026-11-06', { partyId: parties.DINUM, confidentiality: 'PARTIES' }, 'dpoDinum');
    const { version, proves, allowedActions } = await write(made.id, made.version, MINUTES, 'dpoDinum');
    expect([proves, allowedActions]).toEqual([[], ['UPDATE']]);
    expect(await refusal(made.id, version, 'dpoDinum')).toBe('NOTHING_TO_PROVE');
  });
});

test('the register is looked at by views: what waits for one’s own side, what is offered', async () => {
  const counts = async (who: PersonaName) =>
    (await as(who).get('{ workshopViewCounts { toDoCount overdueCount closedCount allCount } }')).workshopViewCounts;
  const listed = async (who: PersonaName, view: string) =>
    (await as(who).get('query($filter: WorkshopFilter) { workshops(filter: $filter) { total } }', { filter: { views: [view] } })).workshops
      .total;
  const before = await counts('team');
  const { id, version } = await record('2026-11-07', { confidentiality: 'PARTIES' });
  expect(await counts('team')).toEqual({ ...before, toDoCount: before.toDoCount + 1, allCount: before.allCount + 1 });
  const written = await write(id, version);
  await offer(id, written.version);
  expect(await counts('team')).toEqual({ ...before, closedCount: before.closedCount + 1, allCount: before.allCount + 1 });
  expect(await counts('reader')).toMatchObject({ toDoCount: null, overdueCount: 0 });
  const { toDoCount, closedCount } = await counts('dpoDinum');
  expect([await listed('dpoDinum', 'TO_DO'), await listed('dpoDinum', 'CLOSED')]).toEqual([toDoCount, closedCount]);
});
