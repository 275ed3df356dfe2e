import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { REASON, Register, TOLD, type ToldProcessor } from './register.ts';

const SECRET = 'Prestataire tenu secret';
const OTHERS: PersonaName[] = ['dpoDinum', 'reader', 'administrator', 'partner'];

let register: Register;
let kept: ToldProcessor;
let before: Map<PersonaName, unknown>;

/** Everything a person is told of the convention: lists, counts, journal, states, occurrences, breaches, proofs, search. */
async function everythingOf(who: PersonaName): Promise<unknown> {
  const query = `query($id: ID!) {
    processors { total items { id reference } }
    journal(conventionId: $id, page: { limit: 100 }) { total items { sequence hash action subjectId } }
    occurrences { total items { id } }
    breaches { total }
    evidences { total }
    obligations(filter: { conventionIds: [$id] }, page: { limit: 100 }) { total items { id assurance occurrences { id } history { id } } }
    search(text: "secret") { evidence { total } obligations { total } people { role } }
  }`;
  return register.as(who).get(query, { id: register.world.conventionId });
}

beforeAll(async () => {
  register = await Register.open('2027-02-01T09:00:00+01:00');
  await register.plan('team', 'DNUM');
  before = new Map();
  for (const who of OTHERS) before.set(who, await everythingOf(who));
  kept = await register.plan('team', 'DNUM', { name: SECRET, confidentiality: 'RESTRICTED', plannedOn: '2027-02-01' });
  await register.act('team', 'addLocation', { processorId: kept.id, kind: 'HOSTING', country: 'US' });
  kept = await register.engage('team', kept, '2027-02-01', { reason: REASON });
});
afterAll(() => register?.stop());

test.each(OTHERS)('a processor that one party keeps to itself changes nothing of all that %s may read', async (who) => {
  const told = await everythingOf(who);
  expect(told).toEqual(before.get(who));
  expect(JSON.stringify(told)).not.toContain(SECRET);
});

test('it has a number of its own, so that no gap tells of it, and is answered like one that does not exist', async () => {
  expect(kept).toMatchObject({ reference: 'STT-R-001', occurrences: [], breaches: [] });
  expect(await register.plan('dpoDinum', 'DINUM')).toMatchObject({ reference: 'STT-2027-002' });
  const announcing = { content: TOLD };
  const hidden = await register.refused('dpoDinum', 'announceProcessor', { processorId: kept.id, ...announcing });
  const absent = await register.refused('dpoDinum', 'announceProcessor', {
    processorId: '00000000-0000-7000-8000-000000000000',
    ...announcing,
  });
  expect(hidden).toEqual(absent);
  expect(hidden.code).toBe('NOT_FOUND');
});

test('once shared it opens and breaks what it would have, under a number of the year', async () => {
  const shared = await register.act('team', 'shareProcessor', { processorId: kept.id });
  expect(shared).toMatchObject({ reference: 'STT-2027-003', confidentiality: 'PARTIES' });
  expect(shared.breaches).toMatchObject([{ obligation: { code: 'A1-STT-DNUM-1' }, brokenOn: '2027-02-01' }]);
});
