import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTEST, RESOLVE, REVIEW, SENTENCE, STATE, WITHDRAW, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world?.stop());

/** Moves the clock and speaks for a persona then. */
async function at(instant: string, who: PersonaName): Promise<ApiClient> {
  world.app.clock.moveTo(instant);
  return world.app.as(who);
}

/** The states at the end of these days, as seen now. */
async function statesOn(client: ApiClient, id: string, days: string[]): Promise<string[]> {
  return Promise.all(days.map((day) => world.assurance(client, id, day)));
}

test('a duty from nothing to attested, contested, resolved, withdrawn: every day keeps its state', async () => {
  const id = world.obligation('A1-VIO-DNUM-1');
  let team = await at('2026-02-02T09:00:00Z', 'team');
  expect(await world.assurance(team, id)).toBe('MISSING');
  expect(await world.declare(team, id, 'IN_PROGRESS')).toBe('IN_PROGRESS');

  team = await at('2026-02-03T09:00:00Z', 'team');
  const ids = await world.depositFile(team, [id]);
  expect(await world.assurance(team, id)).toBe('EVIDENCED');

  const dpo = await at('2026-02-04T09:00:00Z', 'dpoDinum');
  const asked = {
    obligationId: id,
    evidenceVersionId: ids.version,
    verdict: 'CHANGES_REQUESTED',
    changeKind: 'INCOMPLETE',
    comment: SENTENCE,
  };
  expect((await dpo.get(REVIEW, { input: asked })).reviewEvidence.assurance).toBe('CHANGES_REQUESTED');

  team = await at('2026-02-05T09:00:00Z', 'team');
  const version = await world.addVersion(team, ids, {
    uploadId: (await team.upload(Buffer.from('Procédure complète'), 'procedure.txt')).body.id,
  });
  expect(await world.declare(team, id)).toBe('EVIDENCED');

  const other = await at('2026-02-06T09:00:00Z', 'dpoDinum');
  const accepted = await other.get(REVIEW, { input: { obligationId: id, evidenceVersionId: version, verdict: 'ACCEPTED' } });
  expect(accepted.reviewEvidence).toMatchObject({
    assurance: 'ATTESTED',
    attestation: { reviewer: { name: 'Claude Martin', capacity: 'DPO', partyCode: 'DINUM' }, fileName: 'procedure.txt' },
  });

  const reviewer = await at('2026-02-07T09:00:00Z', 'reviewer');
  const { contestObligation } = await reviewer.get(CONTEST, { input: { obligationId: id, reason: SENTENCE } });
  const later = await at('2026-02-08T09:00:00Z', 'reviewer');
  await later.get(RESOLVE, { input: { contestationId: contestObligation.contestations[0].id, resolution: SENTENCE } });
  team = await at('2026-02-09T09:00:00Z', 'team');
  await team.get(WITHDRAW, { input: { evidenceId: ids.evidence, reason: SENTENCE } });

  const days = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '28'].map((day) => `2026-02-${day}`);
  expect(await statesOn(team, id, days)).toEqual([
    'MISSING',
    'IN_PROGRESS',
    'EVIDENCED',
    'CHANGES_REQUESTED',
    'EVIDENCED',
    'ATTESTED',
    'CONTESTED',
    'ATTESTED',
    'LAPSED',
    'LAPSED',
  ]);
  const past = await team.get(
    'query ($id: ID!) { obligation(id: $id, asOf: "2026-02-06") { attestation { fileName evidenceVersionId reviewedAt } } }',
    { id },
  );
  expect(past.obligation.attestation).toMatchObject({ fileName: 'procedure.txt', evidenceVersionId: version });
});

test.each([
  ['in winter', '2026-01-15', '2026-01-31', '2026-01-31T22:59:59Z', '2026-01-31T23:00:00Z', '2026-02-01'],
  ['in summer', '2026-07-15', '2026-07-31', '2026-07-31T21:59:59Z', '2026-07-31T22:00:00Z', '2026-08-01'],
  ['on the last day of summer time', '2026-10-15', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z', '2026-10-26'],
])('a proof expires at midnight in Paris %s', async (season, from, lastDay, before, after, nextDay) => {
  const id = world.obligation({ 'in winter': 'A1-DON-DNUM-1', 'in summer': 'A1-DON-DNUM-2' }[season] ?? 'A1-VIE-DNUM-1');
  const team = await at(`${from}T09:00:00Z`, 'team');
  await world.declare(team, id);
  const ids = await world.deposit(team, [id], { content: { statement: SENTENCE, validUntil: lastDay } });
  await world.accept(await world.app.as('dpoDinum'), ids);
  const { obligation } = await team.get(STATE, { id });
  expect(obligation).toMatchObject({ assurance: 'ATTESTED', nextExpiryOn: lastDay, lapsesOn: lastDay });
  expect(await statesOn(team, id, [lastDay, nextDay])).toEqual(['ATTESTED', 'LAPSED']);
  expect(await world.assurance(await at(before, 'team'), id)).toBe('ATTESTED');
  expect(await world.assurance(await at(after, 'team'), id)).toBe('LAPSED');
});

test('a proof valid from a later day attests from midnight in Paris that day', async () => {
  const id = world.obligation('A1-VIE-DNUM-2');
  const team = await at('2026-03-10T09:00:00Z', 'team');
  await world.declare(team, id);
  const ids = await world.deposit(team, [id], { content: { statement: SENTENCE, validFrom: '2026-03-12' } });
  await world.accept(await world.app.as('dpoDinum'), ids);
  expect(await statesOn(team, id, ['2026-03-10', '2026-03-11', '2026-03-12'])).toEqual(['DECLARED', 'DECLARED', 'ATTESTED']);
  expect(await world.assurance(await at('2026-03-11T22:59:59Z', 'team'), id)).toBe('DECLARED');
  expect(await world.assurance(await at('2026-03-11T23:00:00Z', 'team'), id)).toBe('ATTESTED');
});

test('the matrix, the list and the obligation tell the same state on any day', async () => {
  const team = await at('2026-11-02T09:00:00Z', 'team');
  const query = `query ($id: ID!, $asOf: Date) {
    responsibilityMatrix(conventionId: $id, asOf: $asOf) { asOf totals { assurance count } cells { obligations { id assurance isCounted } } }
    obligations(filter: { conventionIds: [$id] }, page: { limit: 100 }, asOf: $asOf) { total items { id assurance } } }`;
  for (const asOf of ['2020-01-01', '2026-02-06', '2026-02-07', '2026-08-01', '2031-01-01', '1900-01-01', '2199-12-31']) {
    const { responsibilityMatrix: matrix, obligations } = await team.get(query, { id: world.conventionId, asOf });
    expect(matrix.asOf).toBe(asOf);
    expect(obligations.total).toBe(136);
    const listed = new Map(obligations.items.map(({ id, assurance }: { id: string; assurance: string }) => [id, assurance]));
    const shown = matrix.cells.flatMap(
      ({ obligations: of }: { obligations: { id: string; assurance: string; isCounted: boolean }[] }) => of,
    );
    for (const { id, assurance } of shown) expect(listed.get(id) ?? assurance).toBe(assurance);
    expect(matrix.totals.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
      shown.filter(({ isCounted }: { isCounted: boolean }) => isCounted).length,
    );
  }
});

test.each(['0000-01-01', '0001-01-01', '9999-12-31'])('the day %s, which nobody means, is answered rather than failing', async (asOf) => {
  const client = await world.app.as('team');
  const { data, errors } = await client.ask(STATE, { id: world.obligation('A1-VIO-DNUM-1'), asOf });
  if (errors) await world.expectWorded(errors[0]!);
  else expect(data!.obligation.assurance).toBeTruthy();
});
