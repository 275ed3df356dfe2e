import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';

const DECLARE = `mutation ($input: DeclareObligationInput!) { declareObligation(input: $input) {
  assurance isOverdue dueOn occurrence { id number status dueOn lateMinutes } declarations { id occurrenceId lateMinutes doneAt } } }`;
const SHOW = `query ($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance isOverdue dueOn
  occurrences { id number status dueOn isImplied isGoverning isOverdue doneAt lateMinutes lateReason dues { dueOn reason } } } }`;
const LIST = `query ($filter: OccurrenceFilter, $sort: OccurrenceSort) { occurrences(filter: $filter, sort: $sort, page: { limit: 100 }) {
  total items { id number status isImplied isOverdue dueOn } } }`;
const REASON = 'La salle n’était pas libre avant cette date.';

interface Shown {
  id: string;
  number: number;
  status: string;
  isImplied: boolean;
  isOverdue: boolean;
  dueOn: string | null;
}

let world: World;
let team: ApiClient;
let dpoDnum: ApiClient;
let dpoDinum: ApiClient;
const committee = () => world.obligation('ART2-GOV-DNUM-3');

/** The convention lasts on: nobody knows its end any more. */
async function withoutEnd(): Promise<void> {
  await world.app.orm.em.fork().transactional(async (em) => {
    await em.execute("select set_config('garant.journaled', 'yes', true)");
    await em.execute(
      `insert into convention_date (id, convention_id, kind, rank, value, known_from, source, reason, recorded_at, author_name, author_role)
       values (gen_random_uuid(), ?, 'ENDS', 50, null, '2021-05-01T00:00:00+02:00', 'AMENDMENT', 'Avenant', now(), 'Camille Martin', 'DPO')`,
      [world.conventionId],
    );
    await em.execute('select open_moments(?)', [world.conventionId]);
  });
}

const shown = async (): Promise<Shown[]> => (await team.get(SHOW, { id: committee() })).obligation.occurrences;
const declare = (client: ApiClient, input: Record<string, unknown>) =>
  client.get(DECLARE, { input: { obligationId: committee(), status: 'MET', ...input } });
const refused = async (client: ApiClient, input: Record<string, unknown>) => {
  const { extensions } = await world.refused(client, DECLARE, { input: { obligationId: committee(), status: 'MET', ...input } });
  return [
    extensions.code,
    (extensions.fieldErrors as unknown as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`),
  ];
};

beforeAll(async () => {
  world = await World.open();
  world.app.clock.moveTo('2022-06-15T09:00:00Z');
  [team, dpoDnum, dpoDinum] = await Promise.all([world.app.as('team'), world.app.as('dpoDnum'), world.app.as('dpoDinum')]);
});

afterAll(() => world?.stop());

describe('an occurrence that a schedule opened', () => {
  test('is the only one of a convention that ended, and is late', async () => {
    expect(await shown()).toMatchObject([
      { number: 1, status: 'OPEN', dueOn: '2021-05-23', isOverdue: true, isGoverning: true, isImplied: false },
    ]);
  });

  test('is followed by those that it implies when the convention has no end, written or not', async () => {
    await withoutEnd();
    const numbers = (await shown()).map(({ number, status, dueOn, isImplied }) => ({ number, status, dueOn, isImplied }));
    expect(numbers).toEqual([
      { number: 4, status: 'FORESEEN', dueOn: '2022-11-23', isImplied: true },
      { number: 3, status: 'OPEN', dueOn: '2022-05-23', isImplied: true },
      { number: 2, status: 'OPEN', dueOn: '2021-11-23', isImplied: true },
      { number: 1, status: 'OPEN', dueOn: '2021-05-23', isImplied: false },
    ]);
    const { occurrences } = await team.get(LIST, { filter: { obligationIds: [committee()], isOverdue: true }, sort: { field: 'DUE_ON' } });
    expect(occurrences.items.map(({ dueOn }: Shown) => dueOn)).toEqual(['2021-05-23', '2021-11-23', '2022-05-23']);
    const [one] = await shown();
    expect((await team.get('query ($id: ID!) { occurrence(id: $id) { number isImplied } }', { id: one!.id })).occurrence).toEqual({
      number: 4,
      isImplied: true,
    });
  });

  test('is refused an answer from the other party, of tomorrow, late without its reason, or of another obligation', async () => {
    expect(await refused(dpoDinum, {})).toEqual(['NOT_YOUR_PARTY', []]);
    expect(await refused(team, { doneAt: '2022-06-16T09:00:00Z', lateReason: REASON })).toEqual(['IN_FUTURE', ['doneAt IN_FUTURE']]);
    expect(await refused(team, { doneAt: '2021-06-04T09:00:00Z' })).toEqual(['LATE_REASON', ['lateReason LATE_REASON']]);
    expect(await refused(team, { doneAt: '2021-06-04T09:00:00Z', lateReason: 'Oubli.' })).toEqual(['TOO_SHORT', ['lateReason TOO_SHORT']]);
    expect(await refused(team, { status: 'NOT_REQUIRED' })).toEqual(['TOO_SHORT', ['comment TOO_SHORT']]);
    const other = await team.get(LIST, { filter: { obligationIds: [world.obligation('A1-SSI-DINUM-1')] } });
    expect(await refused(team, { occurrenceId: other.occurrences.items[0].id })).toEqual(['NOT_FOUND', ['occurrenceId NOT_FOUND']]);
    expect(await refused(team, { occurrenceId: `${committee()}:99` })).toEqual(['NOT_FOUND', ['occurrenceId NOT_FOUND']]);
  });

  test('answered late stays late, and the next one counts from the day it was held', async () => {
    const daysBefore = async () => (await team.get(SHOW, { id: committee(), asOf: '2022-06-10' })).obligation;
    const asRead = await daysBefore();
    const { declareObligation } = await declare(team, { doneAt: '2021-06-04T09:00:00Z', lateReason: REASON });
    expect(await daysBefore()).toEqual(asRead);
    expect(declareObligation.declarations[0]).toMatchObject({ lateMinutes: 12 * 1_440, doneAt: expect.any(String) });
    expect(declareObligation).toMatchObject({ assurance: 'MISSING', isOverdue: true, dueOn: '2021-12-04' });
    const [, , second, first] = await shown();
    expect(first).toMatchObject({ number: 1, status: 'DONE', lateMinutes: 17_280, lateReason: REASON });
    expect(second).toMatchObject({ number: 2, status: 'OPEN', dueOn: '2021-12-04', isGoverning: true, isImplied: false });
  });

  test('answered twice at once is answered once: the second person sees what the first one said', async () => {
    const [second] = (await shown()).filter(({ number }) => number === 2);
    const answer = { occurrenceId: second!.id, doneAt: '2021-12-04T09:00:00Z' };
    const answers = await Promise.all(
      [team, dpoDnum].map((client) => client.ask(DECLARE, { input: { obligationId: committee(), status: 'MET', ...answer } })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();
    expect(codes).toEqual(['DECLARATION_CHANGED', 'OK']);
  });

  test('that was missed is not hidden by a later one, which can be answered by its name', async () => {
    const [third] = (await shown()).filter(({ number }) => number === 3);
    expect(third).toMatchObject({ dueOn: '2022-06-04', isImplied: false, isGoverning: true });
    const fourth = { occurrenceId: `${committee()}:4`, doneAt: '2022-06-15T08:00:00Z' };
    await declare(team, { ...fourth });
    const after = await team.get(SHOW, { id: committee() });
    expect(after.obligation).toMatchObject({ assurance: 'MISSING', isOverdue: true, dueOn: '2022-06-04' });
    expect(after.obligation.occurrences.find(({ number }: Shown) => number === 4)).toMatchObject({ status: 'DONE', lateMinutes: null });
    const { declareObligation } = await declare(team, { status: 'NOT_REQUIRED', comment: SENTENCE, occurrenceId: third!.id });
    expect(declareObligation).toMatchObject({ assurance: 'DECLARED', isOverdue: false });
  });
});

describe('an answer that is corrected', () => {
  const first = async () => (await shown()).find(({ number }) => number === 1)! as Shown & { lateMinutes: number; lateReason: string };
  const lastOf = async (occurrenceId: string): Promise<string> => {
    const { obligation } = await team.get('query ($id: ID!) { obligation(id: $id) { declarations { id occurrenceId declaredAt } } }', {
      id: committee(),
    });
    const said = obligation.declarations.filter((each: { occurrenceId: string }) => each.occurrenceId === occurrenceId);
    return said.sort((a: { declaredAt: string }, b: { declaredAt: string }) => b.declaredAt.localeCompare(a.declaredAt))[0].id;
  };

  test('is the one of an earlier occurrence too, for whoever saw it and says why', async () => {
    const { id: occurrenceId } = await first();
    const correcting = { occurrenceId, doneAt: '2021-06-05T09:00:00Z', lateReason: REASON };
    expect(await refused(team, { ...correcting, comment: SENTENCE })).toEqual(['DECLARATION_CHANGED', []]);
    const lastDeclarationId = await lastOf(occurrenceId);
    expect(await refused(dpoDinum, { ...correcting, lastDeclarationId, comment: SENTENCE })).toEqual(['NOT_YOUR_PARTY', []]);
    for (const comment of [null, 'Erreur.']) {
      const [code, fields] = await refused(team, { ...correcting, lastDeclarationId, comment });
      expect(fields).toEqual([`comment ${code}`]);
    }
    const { declareObligation } = await declare(team, { ...correcting, lastDeclarationId, comment: SENTENCE });
    expect(declareObligation.declarations[0]).toMatchObject({ occurrenceId, doneAt: expect.stringContaining('2021-06-05') });
    expect(await first()).toMatchObject({ status: 'DONE', lateMinutes: 18_720, lateReason: REASON });
  });

  test('stays late for ever, whatever is said in between', async () => {
    const { id: occurrenceId } = await first();
    const early = { occurrenceId, doneAt: '2021-05-21T09:00:00Z', comment: SENTENCE };
    expect(await refused(team, { ...early, lastDeclarationId: await lastOf(occurrenceId) })).toEqual(['LATE_STAYS', ['doneAt LATE_STAYS']]);
    await declare(team, { occurrenceId, lastDeclarationId: await lastOf(occurrenceId), status: 'IN_PROGRESS', comment: SENTENCE });
    expect(await first()).toMatchObject({ status: 'OPEN', lateMinutes: null });
    expect(await refused(team, early)).toEqual(['LATE_STAYS', ['doneAt LATE_STAYS']]);
    await declare(team, { ...early, doneAt: '2021-06-05T09:00:00Z', lateReason: REASON });
    expect(await first()).toMatchObject({ status: 'DONE', lateMinutes: 18_720, lateReason: REASON });
  });
});

describe('proofs and states of another time', () => {
  test('attest nothing in 2027, 2035 and 2099', async () => {
    world.app.clock.moveTo('2026-11-26T09:00:00Z');
    const [dinumDpo, dnumDpo, reader] = await Promise.all([world.app.as('dpoDinum'), world.app.as('dpoDnum'), world.app.as('team')]);
    const [dinum, homologation, breach] = [
      world.obligation('A1-TRA-DINUM-1'),
      world.obligation('A1-SSI-DINUM-1'),
      world.obligation('A1-VIO-DINUM-1'),
    ];
    for (const id of [homologation, breach]) {
      await dinumDpo.get(DECLARE, { input: { obligationId: id, status: 'MET' } });
      await world.accept(dnumDpo, await world.deposit(dinumDpo, [id]));
    }
    const at = async (id: string, asOf?: string) => (await reader.get(SHOW, { id, asOf })).obligation.assurance;
    expect(await Promise.all([homologation, breach].map((id) => at(id)))).toEqual(['ATTESTED', 'ATTESTED']);
    for (const asOf of ['2027-12-31', '2035-01-01', '2099-01-01']) {
      const told = await Promise.all([committee(), homologation, breach, dinum].map((id) => at(id, asOf)));
      expect([asOf, ...told]).toEqual([asOf, 'MISSING', 'LAPSED', 'DORMANT', 'DORMANT']);
    }
  });
});
