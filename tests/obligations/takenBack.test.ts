import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';

const DECLARE = 'mutation ($input: DeclareObligationInput!) { declareObligation(input: $input) { declarations { id occurrenceId } } }';
const SHOW = `query ($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { declaration { id } occurrences { number dueOn } } }`;
const TRANCHES = `query ($filter: OccurrenceFilter, $asOf: Date) { occurrences(filter: $filter, asOf: $asOf) {
  items { status dueOn causeAt dues { dueOn reason } } } }`;
const CORRECT = 'mutation ($input: CorrectConventionInput!) { correctConvention(input: $input) { id } }';
const CORRECT_DATE = 'mutation ($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';

let world: World;
const as = (who: 'team' | 'administrator'): Promise<ApiClient> => world.app.as(who);

beforeAll(async () => {
  world = await World.open();
  world.app.clock.moveTo('2021-06-01T09:00:00Z');
});
afterAll(() => world?.stop());

describe('an answer that is taken back', () => {
  test('moves the next one of its schedule from now on, and nothing of what was known before', async () => {
    const id = world.obligation('ART2-GOV-DNUM-3');
    const next = async (asOf?: string): Promise<string | null> => {
      const { obligation } = await (await as('team')).get(SHOW, { id, asOf });
      return obligation.occurrences.find(({ number }: { number: number }) => number === 2)?.dueOn ?? null;
    };
    await (await as('administrator')).get(CORRECT_DATE, {
      input: { conventionId: world.conventionId, kind: 'ENDS', fallsOn: null, reason: SENTENCE },
    });
    const held = { obligationId: id, status: 'MET', doneAt: '2021-05-30T09:00:00Z', lateReason: SENTENCE };
    await (await as('team')).get(DECLARE, { input: held });
    expect(await next()).toBe('2021-11-30');
    const takeBack = async (day: string, status: string) => {
      world.app.clock.moveTo(`${day}T09:00:00Z`);
      const team = await as('team');
      const { obligation } = await team.get('query ($id: ID!) { obligation(id: $id) { declarations { id occurrenceId declaredAt } } }', {
        id,
      });
      const [last] = obligation.declarations.toSorted((a: { declaredAt: string }, b: { declaredAt: string }) =>
        b.declaredAt.localeCompare(a.declaredAt),
      );
      const { occurrenceId } = last;
      await team.get(DECLARE, { input: { obligationId: id, occurrenceId, status, comment: SENTENCE, lastDeclarationId: last.id } });
    };
    await takeBack('2021-06-03', 'NOT_REQUIRED');
    expect([await next(), await next('2021-06-02')]).toEqual(['2021-11-23', '2021-11-30']);
    await takeBack('2021-06-05', 'IN_PROGRESS');
    expect([await next(), await next('2021-06-04'), await next('2021-06-02')]).toEqual(['2021-11-23', '2021-11-23', '2021-11-30']);
  });
});

describe('an answer that comes before its cause', () => {
  test('is refused, and says the first day that would be accepted', async () => {
    const dpo = await world.app.as('dpoDinum');
    const filter = {
      conventionIds: [world.conventionId],
      statuses: ['OPEN'],
      moments: ['credits.tranche'],
    };
    const { occurrences } = await dpo.get(
      'query ($filter: OccurrenceFilter) { occurrences(filter: $filter) { items { id causeAt obligationId } } }',
      { filter },
    );
    const [own] = occurrences.items;
    const doneAt = new Date(Date.parse(own.causeAt) - 86_400_000).toISOString();
    const input = { obligationId: own.obligationId, occurrenceId: own.id, status: 'MET', doneAt };
    const { extensions } = await world.refused(dpo, DECLARE, { input });
    expect(extensions).toMatchObject({ code: 'BEFORE_CAUSE', fieldErrors: [{ field: 'doneAt', code: 'BEFORE_CAUSE' }] });
    const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric' });
    expect(extensions.text).toMatchObject({ fr: expect.stringContaining(day.format(new Date(own.causeAt))) });
  });
});

describe('credits that a correction takes back', () => {
  const tranches = async (asOf?: string) => {
    const filter = { conventionIds: [world.conventionId], moments: ['credits.tranche'] };
    return (await (await as('team')).get(TRANCHES, { filter, asOf })).occurrences.items as { causeAt: string; dueOn: string | null }[];
  };
  const years = async (asOf?: string) =>
    (await tranches(asOf)).map(({ causeAt }) => Number(causeAt.slice(0, 4)) + Number(causeAt.slice(5, 7) === '12'));
  const correct = async (day: string, credits: { year: number }[]) => {
    world.app.clock.moveTo(`${day}T09:00:00Z`);
    await (await as('administrator')).get(CORRECT, { input: { conventionId: world.conventionId, reason: SENTENCE, credits } });
  };

  test('ask for nothing any more, and were asked for before', async () => {
    expect(await years()).toEqual([2020, 2021]);
    await correct('2021-07-01', [{ year: 2020 }]);
    expect([await years(), await years('2021-06-30')]).toEqual([[2020], [2020, 2021]]);
  });

  test('and grants again are asked for from then on, not meanwhile', async () => {
    await correct('2021-08-01', [{ year: 2020 }, { year: 2021 }, { year: 2022 }]);
    expect([await years(), await years('2021-07-15'), await years('2021-06-30')]).toEqual([[2020, 2021, 2022], [2020], [2020, 2021]]);
    const again = (await tranches())[1] as unknown as { dues: { reason: string | null }[] };
    expect(again.dues.map(({ reason }) => reason)).toEqual([null, SENTENCE, null]);
  });

  test('move with the signature of their year', async () => {
    world.app.clock.moveTo('2021-09-01T09:00:00Z');
    await (await as('administrator')).get(CORRECT_DATE, {
      input: { conventionId: world.conventionId, kind: 'SIGNED', fallsOn: '2020-11-20', reason: SENTENCE },
    });
    const dueOf = async (asOf?: string) => (await tranches(asOf)).map(({ dueOn }) => dueOn);
    expect([await dueOf(), await dueOf('2021-08-31')]).toEqual([
      ['2020-11-20', null, null],
      ['2020-11-23', null, null],
    ]);
  });
});
