import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { GROUNDS, Register, type ToldIncident } from './register.ts';

const SECRET = 'Poste d’une agente volé';
const OTHERS: PersonaName[] = ['dpoDinum', 'reader', 'administrator', 'partner'];

let register: Register;
let kept: ToldIncident;
let before: Map<PersonaName, unknown>;

/** Everything a person is told of the convention: lists, counts, journal, states, occurrences, proofs, search, reports. */
async function everythingOf(who: PersonaName): Promise<unknown> {
  const query = `query($id: ID!) {
    incidents { total items { id reference } }
    journal(conventionId: $id, page: { limit: 100 }) { total items { sequence hash action subjectId } }
    occurrences { total items { id } }
    evidences { total }
    obligations(filter: { conventionIds: [$id] }, page: { limit: 100 }) { total items { id assurance occurrences { id } history { id } } }
    search(text: "volé") { evidence { total } incidents { total items { id } } obligations { total } people { role } }
  }`;
  return register.as(who).get(query, { id: register.world.conventionId });
}

beforeAll(async () => {
  register = await Register.open('2027-02-01T09:00:00+01:00');
  await register.declare('dpoDnum', 'DNUM');
  before = new Map();
  for (const who of OTHERS) before.set(who, await everythingOf(who));
  kept = await register.declare('dpoDnum', 'DNUM', { title: SECRET, confidentiality: 'RESTRICTED' });
  kept = await register.qualify(kept, 'HIGH_RISK');
  kept = await register.act('team', 'notifyAuthority', { incidentId: kept.id, phase: 'INITIAL' });
});
afterAll(() => register?.stop());

describe('an incident that one party keeps to itself', () => {
  test.each(OTHERS)('changes nothing of all that %s may read', async (who) => {
    const told = await everythingOf(who);
    expect(told).toEqual(before.get(who));
    expect(JSON.stringify(told)).not.toContain('volé');
  });

  test('is found by the search of its party, by its words or its number, and by its reviewers', async () => {
    const query = 'query($text: String!) { search(text: $text) { incidents { total items { id reference party { code } } } } }';
    for (const text of ['volé', 'inc-r-001']) {
      const { search } = await register.as('team').get(query, { text });
      expect(search.incidents).toMatchObject({ total: 1, items: [{ id: kept.id, reference: 'INC-R-001', party: { code: 'DNUM' } }] });
    }
    expect((await register.as('reviewer').get(query, { text: 'volé' })).search.incidents.total).toBe(1);
  });

  test('has its clock all the same, and a number of its own, so that no gap tells of it', async () => {
    expect(kept).toMatchObject({ reference: 'INC-R-001', clocks: [{ status: 'DONE' }], occurrences: [] });
    expect(await register.declare('dpoDinum', 'DINUM')).toMatchObject({ reference: 'INC-2027-002' });
  });

  test('is answered like one that does not exist, whatever is tried on it', async () => {
    const { id: incidentId } = kept;
    const unknown = '00000000-0000-7000-8000-000000000000';
    const acts: [string, object][] = [
      ['qualifyIncident', { level: 'RISK', grounds: GROUNDS }],
      ['shareIncident', {}],
      ['closeIncident', { lesson: GROUNDS }],
      ['alertController', { fromPartyId: register.parties.DINUM, channel: 'EMAIL', content: GROUNDS }],
      ['addMeasure', { partyId: register.parties.DINUM, kind: 'CONTAIN', description: GROUNDS }],
    ];
    for (const [name, input] of acts) {
      const [hidden, absent] = [
        await register.refused('dpoDinum', name, { incidentId, ...input }),
        await register.refused('dpoDinum', name, { incidentId: unknown, ...input }),
      ];
      expect(hidden).toEqual(absent);
      expect(hidden.code).toBe('NOT_FOUND');
    }
    const { errors } = await register.as('dpoDinum').ask('query($id: ID!) { incident(id: $id) { id } }', { id: incidentId });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const text = 'query($text: String!) { incidents(filter: { text: $text }) { total } }';
    expect((await register.as('dpoDinum').get(text, { text: 'volé' })).incidents.total).toBe(0);
    expect((await register.as('team').get(text, { text: 'volé' })).incidents.total).toBe(1);
  });

  test('is written in a journal of its party, which holds', async () => {
    const rows = await register.world.rows<{ chain: string; action: string }>(
      "select chain, action from journal_entry where subject_type = 'Incident' and subject_id = ? order by id",
      [kept.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['incident.declared', 'incident.qualified', 'incident.authorityNotified']);
    expect(new Set(rows.map(({ chain }) => chain))).toEqual(new Set([register.parties.DNUM]));
    expect(await register.world.rows('select v.* from journal_chain c, verify_journal(c.chain) v')).toEqual([]);
  });

  test('tells its history to whom it may concern, and its journal to nobody who takes the party for a convention', async () => {
    const query = 'query($id: ID!) { incident(id: $id) { history { action recordedAction } } }';
    const { incident } = await register.as('team').get(query, { id: kept.id });
    expect(incident.history.map(({ recordedAction }: { recordedAction: string }) => recordedAction)).toEqual([
      'incident.authorityNotified',
      'incident.qualified',
      'incident.declared',
    ]);
    const id = register.parties.DNUM;
    const journal = await register.as('administrator').get('query($id: ID!) { journal(conventionId: $id) { total } }', { id });
    expect(journal.journal.total).toBe(0);
    const verifying = 'query($id: ID!) { verifyJournal(conventionId: $id) { entryCount } }';
    expect(await register.as('administrator').refusal(verifying, { id })).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  test('records nothing of another party before it is shared', async () => {
    const measure = { incidentId: kept.id, partyId: register.parties.EQUIPE, kind: 'CONTAIN', description: GROUNDS };
    expect(await register.refused('team', 'addMeasure', measure)).toMatchObject({ code: 'RESTRICTED_TO_KEEPER' });
  });

  test('once shared opens what it would have, from the instant it was known, under a number of the year', async () => {
    const shared = await register.act('team', 'shareIncident', { incidentId: kept.id });
    expect(shared).toMatchObject({ reference: 'INC-2027-003', confidentiality: 'PARTIES' });
    expect(shared.occurrences.map(({ facetCode, status }) => [facetCode, status]).sort()).toEqual([
      ['a', 'DONE'],
      ['b', 'OPEN'],
    ]);
    expect(await register.read('dpoDinum', kept.id)).toMatchObject({ reference: 'INC-2027-003' });
    expect(await register.refused('team', 'shareIncident', { incidentId: kept.id })).toMatchObject({ code: 'SHARED_ALREADY' });
  });
});
