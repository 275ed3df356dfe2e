import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESOLVE, SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const BREACH = `id facts brokenOn isOpen isContested endedOn ending version allowedActions author { name partyCode } ender { name }
  obligation { id assurance standing }`;
const RECORD = `mutation($input: RecordBreachInput!) { recordBreach(input: $input) { ${BREACH} } }`;
const END = `mutation($input: EndBreachInput!) { endBreach(input: $input) { ${BREACH} } }`;
const CONTEST_BREACH = `mutation($input: ContestBreachInput!) { contestBreach(input: $input) { ${BREACH} } }`;
const SHOWN = `query($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance allowedActions breaches { id isOpen }
  contestations { id breachId breach { id facts } isOpen canReply canResolve } history { action } } }`;
const LIST = `query($filter: BreachFilter, $sort: BreachSort) { breaches(filter: $filter, sort: $sort) { total items { id facts } } }`;

const FACTS = 'Le registre des violations n’a pas été tenu au mois de mars.';
const ENDING = 'Le registre est tenu de nouveau, et complété des mois passés.';

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;
const code = async (who: PersonaName, query: string, input: object) => (await world.refused(as(who), query, { input })).extensions;

/** It is that instant, at which everybody signs in again. */
async function setClock(instant: string): Promise<void> {
  world.app.clock.moveTo(instant);
  const names: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'];
  for (const name of names) clients.set(name, await world.app.as(name));
}

beforeAll(async () => {
  world = await World.open();
  await setClock('2027-04-01T10:00:00+02:00');
});
afterAll(() => world?.stop());

const recording = (obligationId: string, over: object = {}) => ({ obligationId, facts: FACTS, brokenOn: '2027-03-15', ...over });
const record = async (who: PersonaName, obligationId: string, over: object = {}) =>
  (await as(who).get(RECORD, { input: recording(obligationId, over) })).recordBreach;
const ending = (breachId: string, version: number, over: object = {}) => ({
  breachId,
  version,
  endedOn: '2027-03-30',
  ending: ENDING,
  ...over,
});

describe('a breach that the other side records', () => {
  test('makes a duty broken, whatever its proof, until a fact ends it; before and after, the state is what it was', async () => {
    const id = world.obligation('A1-VIO-DNUM-2');
    await world.declare(as('team'), id);
    await world.accept(as('dpoDinum'), await world.deposit(as('team'), [id]));
    expect(await world.assurance(as('team'), id)).toBe('ATTESTED');
    const breach = await record('dpoDinum', id);
    expect(breach).toMatchObject({ facts: FACTS, brokenOn: '2027-03-15', isOpen: true, isContested: false, ender: null });
    expect(breach.author.partyCode).toBe('DINUM');
    expect(breach.obligation).toMatchObject({ assurance: 'BREACHED', standing: 'TROUBLE' });
    await setClock('2027-04-20T10:00:00+02:00');
    const { endBreach } = await as('reviewer').get(END, { input: ending(breach.id, breach.version) });
    expect(endBreach).toMatchObject({ isOpen: false, endedOn: '2027-03-30', ending: ENDING, allowedActions: [] });
    expect(endBreach.obligation.assurance).toBe('ATTESTED');
    const on = async (asOf: string) => (await as('team').get(SHOWN, { id, asOf })).obligation.assurance;
    expect([await on('2027-04-10'), await on('2027-04-21')]).toEqual(['BREACHED', 'ATTESTED']);
    const { history } = (await as('team').get(SHOWN, { id })).obligation;
    expect(history.slice(0, 2).map(({ action }: { action: string }) => action)).toEqual([
      'OBLIGATION_BREACH_ENDED',
      'OBLIGATION_BREACH_RECORDED',
    ]);
  });

  test('is told on its obligation and in the list, which is filtered and put in order', async () => {
    const id = world.obligation('A1-VIE-DNUM-2');
    const older = await record('partner', id, { brokenOn: '2027-01-10' });
    const newer = await record('reviewer', id);
    expect((await as('reader').get(SHOWN, { id })).obligation.breaches.map((each: { id: string }) => each.id)).toEqual([
      newer.id,
      older.id,
    ]);
    const filter = { obligationIds: [id], brokenOn: { from: '2027-01-01', to: '2027-01-31' }, isOpen: true };
    expect((await as('reader').get(LIST, { filter })).breaches).toEqual({ total: 1, items: [{ id: older.id, facts: FACTS }] });
    const sort = { field: 'BROKEN_ON' };
    const { breaches } = await as('reader').get(LIST, { filter: { obligationIds: [id] }, sort });
    expect(breaches.items.map((each: { id: string }) => each.id)).toEqual([older.id, newer.id]);
  });

  test.each(['team', 'dpoDnum', 'reader', 'administrator'] as const)('is never recorded by %s', async (who) => {
    expect(await code(who, RECORD, recording(world.obligation('A1-VIO-DNUM-1')))).toMatchObject({ code: 'NOT_THE_OTHER_SIDE' });
  });

  test('is not recorded of a right, nor of a clause kept for the record', async () => {
    for (const one of [world.obligation('ART7-RES-TOUS-1', 'DNUM'), world.obligation('ART7-RES-TOUS-2', 'DNUM')]) {
      expect(await code('dpoDinum', RECORD, recording(one))).toMatchObject({ code: 'NOTHING_TO_BREACH' });
    }
  });

  test.each([
    ['without facts', { facts: 'Trop court' }, 'facts', 'TOO_SHORT'],
    ['in the future', { brokenOn: '2027-12-31' }, 'brokenOn', 'FUTURE_DAY'],
    ['before the signature', { brokenOn: '2020-11-22' }, 'brokenOn', 'BEFORE_SIGNATURE'],
    ['of an occurrence of another duty', { occurrenceId: '00000000-0000-7000-8000-000000000000' }, 'occurrenceId', 'NOT_FOUND'],
  ])('is refused %s', async (_what, over, field, refusal) => {
    expect((await code('dpoDinum', RECORD, recording(world.obligation('A1-VIO-DNUM-1'), over))).fieldErrors).toMatchObject([
      { field, code: refusal },
    ]);
  });

  test('is recorded once, however often and however fast it is sent', async () => {
    const id = world.obligation('A1-RH-DNUM-1');
    const sent = await Promise.all(Array.from({ length: 8 }, () => as('dpoDinum').ask(RECORD, { input: recording(id) })));
    const codes = sent.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
    expect(codes).toEqual(Array(7).fill('BREACH_RECORDED'));
  });
});

describe('the end of a breach', () => {
  test('is no day before it, nor to come, and needs words', async () => {
    const { id, version } = await record('dpoDinum', world.obligation('A1-VIO-DNUM-1'), { facts: `${FACTS} Ni en avril.` });
    const refusal = async (over: object) => (await code('dpoDinum', END, ending(id, version, over))).fieldErrors[0];
    expect(await refusal({ endedOn: '2027-03-14' })).toMatchObject({ field: 'endedOn', code: 'BREACH_DATES_REVERSED' });
    expect(await refusal({ endedOn: '2028-01-01' })).toMatchObject({ field: 'endedOn', code: 'FUTURE_DAY' });
    expect(await refusal({ ending: 'Fini' })).toMatchObject({ field: 'ending', code: 'TOO_SHORT' });
    expect(await code('team', END, ending(id, version))).toMatchObject({ code: 'NOT_THE_OTHER_SIDE' });
    expect(await code('dpoDinum', END, ending(id, version + 1))).toMatchObject({ code: 'BREACH_CHANGED' });
  });

  test('of two at once, one is kept, and the other is told of it', async () => {
    const { id, version } = await record('dpoDinum', world.obligation('A1-DRO-DNUM-1'));
    const input = ending(id, version);
    const sent = await Promise.all([as('dpoDinum').ask(END, { input }), as('reviewer').ask(END, { input })]);
    const [refused] = sent.flatMap(({ errors }) => errors ?? []);
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(refused!.extensions).toMatchObject({
      category: 'CONFLICT',
      code: 'BREACH_ENDED',
      current: { endedOn: '2027-03-30', ending: ENDING },
    });
  });
});

describe('a breach that the bound party contests', () => {
  test('makes the duty contested until who recorded it, or a reviewer, resolves it', async () => {
    const id = world.obligation('A1-ORG-DNUM-3');
    const breach = await record('dpoDinum', id);
    const input = { breachId: breach.id, reason: SENTENCE };
    const { contestBreach } = await as('team').get(CONTEST_BREACH, { input });
    expect(contestBreach).toMatchObject({ isContested: true, allowedActions: [], obligation: { assurance: 'CONTESTED' } });
    expect(await code('dpoDnum', CONTEST_BREACH, input)).toMatchObject({ code: 'BREACH_CONTESTED', category: 'CONFLICT' });
    const seen = async (who: PersonaName) => {
      const { contestations } = (await as(who).get(SHOWN, { id })).obligation;
      const [{ canReply, canResolve, breachId }] = contestations;
      expect(breachId).toBe(breach.id);
      return { canReply, canResolve };
    };
    expect(await seen('dpoDinum')).toEqual({ canReply: true, canResolve: true });
    expect(await seen('reviewer')).toEqual({ canReply: true, canResolve: true });
    expect(await seen('partner')).toEqual({ canReply: true, canResolve: false });
    expect(await seen('team')).toEqual({ canReply: true, canResolve: false });
    const { contestations } = (await as('team').get(SHOWN, { id })).obligation;
    const resolving = { contestationId: contestations[0].id, resolution: SENTENCE };
    expect(await code('team', RESOLVE, resolving)).toMatchObject({ code: 'NOT_YOURS_TO_RESOLVE' });
    expect(await code('partner', RESOLVE, resolving)).toMatchObject({ code: 'NOT_YOURS_TO_RESOLVE' });
    await as('dpoDinum').get(RESOLVE, { input: resolving });
    expect(await world.assurance(as('team'), id)).toBe('BREACHED');
  });

  test('is contested by nobody else, and never without a reason', async () => {
    const breach = await record('dpoDinum', world.obligation('A1-DON-DNUM-1'));
    const input = { breachId: breach.id, reason: SENTENCE };
    for (const who of ['dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'] as const) {
      expect(await code(who, CONTEST_BREACH, input)).toMatchObject({ code: 'NOT_YOUR_PARTY' });
    }
    expect((await code('team', CONTEST_BREACH, { ...input, reason: 'Non' })).fieldErrors).toMatchObject([{ field: 'reason' }]);
    expect((await code('team', CONTEST_BREACH, { ...input, breachId: 'x' })).fieldErrors).toMatchObject([{ field: 'breachId' }]);
  });
});

test('kept states agree with the rule after all of it', async () => {
  const found = await world.rows('select * from kept_state_disagreements(?)', [world.app.clock.now().toISOString()]);
  expect(found).toEqual([]);
});
