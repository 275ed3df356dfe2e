import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance } from '../obligations/assuranceChance.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, invite, openEauConvention } from '../support/outside.ts';

const ROUNDS = 30;
const SEED = 20_261_127;
const QUESTIONS = `query ($id: ID!) { convention(id: $id) { profile { key answerId value question { type partyCodes } } } }`;
const PREVIEW = `query ($conventionId: ID!, $key: String!, $value: JSON) { profilePreview(conventionId: $conventionId, key: $key, value: $value) {
  supposed { obligationId assuranceNow assuranceThen } becoming { assurance count } } }`;
const ANSWER = 'mutation ($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';

/** Answers that a question of each type may get: those that rules compare, others, and unknown again. */
const ANSWERS: Record<string, unknown[]> = {
  BOOLEAN: [true, false, null],
  NUMBER: [0, 999, 5000, 100_000, null],
  TEXT: ['interne', 'nuage', 'mixte', null],
};

let app: TestApp;
let agreement: Agreement;
const teams = new Map<string, ApiClient>();

beforeAll(async () => {
  app = await startTestApp();
  const administrator = await app.as('administrator');
  agreement = await openEauConvention(administrator, 'hasard');
  for (const [code, partyId] of Object.entries(agreement.parties)) {
    const email = `${code.toLowerCase()}@hasard.invalid`;
    const memberships = [{ role: 'TEAM_MEMBER', conventionId: agreement.conventionId, partyId }];
    await invite(administrator, { fullName: `Équipe ${code}`, email, organisationId: agreement.bodies[code]!, memberships });
    teams.set(code, await app.as({ email }));
  }
});
afterAll(() => app?.stop());

/** The kept states of the convention, as the database has them beside the facts. */
async function kept(): Promise<Map<string, string>> {
  const rows = await app.orm.em
    .fork()
    .execute<{ id: string; assurance: string }[]>(
      'select k.obligation_id as id, k.assurance from kept_state k join obligation o on o.id = k.obligation_id where o.convention_id = ?',
      [agreement.conventionId],
    );
  return new Map(rows.map(({ id, assurance }) => [id, assurance]));
}

const counts = (states: string[]) =>
  Object.fromEntries([...Map.groupBy(states, (state) => state)].map(([state, all]) => [state, all.length]));

test('whatever the service is, what a preview tells is the difference of the kept states once it is answered', async () => {
  const draw = chance(SEED);
  const pick = <Each>(some: Each[]): Each => some[Math.floor(draw() * some.length)]!;
  let changes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const anybody = teams.values().next().value!;
    const { convention } = await anybody.get(QUESTIONS, { id: agreement.conventionId });
    const { key, answerId, question } = pick<{ key: string; answerId: string | null; question: { type: string; partyCodes: string[] } }>(
      convention.profile,
    );
    const team = teams.get(pick(question.partyCodes))!;
    const asked = { conventionId: agreement.conventionId, key, value: pick(ANSWERS[question.type]!) };
    const before = await kept();
    const { supposed, becoming } = (await team.get(PREVIEW, asked)).profilePreview;
    expect(await kept(), 'a preview writes nothing').toEqual(before);
    await team.get(ANSWER, { input: { ...asked, lastAnswerId: answerId } });
    const after = await kept();
    const changed = [...before].filter(([id, state]) => after.get(id) !== state).map(([id, state]) => `${id} ${state} ${after.get(id)}`);
    const told = supposed.map((one: Record<string, string>) => `${one.obligationId} ${one.assuranceNow} ${one.assuranceThen}`);
    expect(told.sort(), `round ${round}: ${key} = ${JSON.stringify(asked.value)}`).toEqual(changed.sort());
    expect(Object.fromEntries(becoming.map((one: { assurance: string; count: number }) => [one.assurance, one.count]))).toEqual(
      counts([...before].flatMap(([id, state]) => (after.get(id) === state ? [] : [after.get(id)!]))),
    );
    changes += changed.length;
  }
  expect(changes).toBeGreaterThan(10);
});
