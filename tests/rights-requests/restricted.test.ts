import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { REASON, RightsRegister, type ToldRightsRequest, WORDS } from './register.ts';

const SECRET = 'Jacinthe-77';
const OTHERS: PersonaName[] = ['dpoDinum', 'reader', 'administrator', 'partner'];

let register: RightsRegister;
let kept: ToldRightsRequest;
let before: Map<PersonaName, unknown>;

/** Everything a person is told of the convention: lists, counts, journal, states, occurrences, proofs, search. */
async function everythingOf(who: PersonaName): Promise<unknown> {
  const query = `query($id: ID!) {
    rightsRequests { total items { id reference } } rightsRequestCounts { waitingCount overdueCount inTimeCount lateCount extendedCount }
    journal(conventionId: $id, page: { limit: 100 }) { total items { sequence hash action subjectId } }
    occurrences { total items { id } } evidences { total }
    obligations(filter: { conventionIds: [$id] }, page: { limit: 100 }) { total items { id assurance occurrences { id } history { id } } }
    search(text: "${SECRET}") { evidence { total } obligations { total } people { role } }
  }`;
  return register.as(who).get(query, { id: register.world.conventionId });
}

beforeAll(async () => {
  register = await RightsRegister.open('2027-02-01T09:00:00+01:00');
  await register.receive('dpoDnum', 'DNUM');
  before = new Map();
  for (const who of OTHERS) before.set(who, await everythingOf(who));
  kept = await register.receive('dpoDnum', 'DNUM', { externalReference: SECRET, confidentiality: 'RESTRICTED' });
  kept = await register.act('team', 'extendRightsRequest', { rightsRequestId: kept.id, kind: 'COMPLEXITY', reason: REASON });
});
afterAll(() => register?.stop());

describe('a request that one party keeps to itself', () => {
  test.each(OTHERS)('changes nothing of all that %s may read', async (who) => {
    const told = await everythingOf(who);
    expect(told).toEqual(before.get(who));
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });

  test('has its clock all the same, and a number of its own, so that no gap tells of it', async () => {
    expect(kept).toMatchObject({ reference: 'DRO-R-001', clocks: [{ status: 'RUNNING' }], occurrences: [] });
    expect(await register.receive('dpoDinum', 'DINUM')).toMatchObject({ reference: 'DRO-2027-002' });
  });

  test('is answered like one that does not exist, whatever is tried on it', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    const acts: [string, object][] = [
      ['shareRightsRequest', {}],
      ['recordReceipt', { partyId: register.parties.DINUM, receivedAt: '2027-02-01T07:00:00Z', channel: 'POST' }],
      ['handOverRightsRequest', { fromPartyId: register.parties.DINUM, content: WORDS }],
      ['askPerson', { kind: 'IDENTITY', reason: REASON }],
      ['answerRightsRequest', { kind: 'GRANTED', channel: 'EMAIL' }],
      ['withdrawRightsRequest', { reason: REASON }],
      ['closeRightsRequest', {}],
    ];
    for (const [name, input] of acts) {
      const [hidden, absent] = [
        await register.refused('dpoDinum', name, { rightsRequestId: kept.id, ...input }),
        await register.refused('dpoDinum', name, { rightsRequestId: unknown, ...input }),
      ];
      expect(hidden).toEqual(absent);
      expect(hidden.code).toBe('NOT_FOUND');
    }
    const { errors } = await register.as('dpoDinum').ask('query($id: ID!) { rightsRequest(id: $id) { id } }', { id: kept.id });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const text = 'query($text: String!) { rightsRequests(filter: { text: $text }) { total } }';
    expect((await register.as('dpoDinum').get(text, { text: SECRET })).rightsRequests.total).toBe(0);
    expect((await register.as('team').get(text, { text: SECRET })).rightsRequests.total).toBe(1);
  });

  test('is written in a journal of its party, which holds and tells its history to whom it may concern', async () => {
    const rows = await register.world.rows<{ chain: string }>(
      "select chain from journal_entry where subject_type = 'RightsRequest' and subject_id = ?",
      [kept.id],
    );
    expect(new Set(rows.map(({ chain }) => chain))).toEqual(new Set([register.parties.DNUM]));
    expect(await register.world.rows('select v.* from journal_chain c, verify_journal(c.chain) v')).toEqual([]);
    const { rightsRequest } = await register.as('team').get('query($id: ID!) { rightsRequest(id: $id) { history { recordedAction } } }', {
      id: kept.id,
    });
    const told = rightsRequest.history.map(({ recordedAction }: { recordedAction: string }) => recordedAction);
    expect(told).toEqual(['rightsRequest.extended', 'rightsRequest.received']);
  });

  test('once shared takes a number of the year; handed over, it is shared with it', async () => {
    const shared = await register.act('team', 'shareRightsRequest', { rightsRequestId: kept.id });
    expect(shared).toMatchObject({ reference: 'DRO-2027-003', confidentiality: 'PARTIES', status: 'EXTENDED' });
    expect(await register.read('dpoDinum', kept.id)).toMatchObject({ reference: 'DRO-2027-003' });
    const own = await register.receive('dpoDinum', 'DINUM', { confidentiality: 'RESTRICTED' });
    expect(own).toMatchObject({
      reference: 'DRO-R-001',
      occurrences: [],
      awaited: [{ awaitedAction: 'ANSWER', party: { code: 'DINUM' } }],
    });
    const handed = await register.handOver(own);
    expect(handed).toMatchObject({ reference: 'DRO-2027-004', status: 'RECEIVED', occurrences: [{ status: 'OPEN' }] });
    expect(await register.read('dpoDnum', own.id)).toMatchObject({ awaited: [{ awaitedAction: 'ACKNOWLEDGE_HAND_OVER' }, {}] });
  });
});
