import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWER, APPLY, SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';

const DAY_1 = '2026-03-02T10:00:00Z';
const DAY_2 = '2026-03-03T10:00:00Z';
const KEY = 'service.authenticatesUsers';

let world: World;
let team: ApiClient;
let duty: string;
let ruled: string;

beforeAll(async () => {
  world = await World.open();
  world.app.clock.moveTo(DAY_1);
  team = await world.app.as('team');
  duty = world.obligation('A1-VIO-DNUM-1');
  ruled = world.obligation('ART2-BP-DNUM-2');
});

afterAll(() => world?.stop());

const deciding = (obligationId: string, over: Record<string, unknown> = {}) => ({
  input: { obligationId, isApplicable: false, reason: SENTENCE, ...over },
});
const answer = (value: unknown, client = team, key = KEY) =>
  client.get(ANSWER, { input: { conventionId: world.conventionId, key, value } });

describe('a reason', () => {
  test.each([
    ['nothing', ''],
    ['19 characters', 'é'.repeat(19)],
    ['19 characters that count double in UTF-16', '📄'.repeat(19)],
    ['19 characters and spaces around', `  ${'a'.repeat(19)}\n\t `],
    ['20 zero-width characters', '\u200b'.repeat(20)],
    ['a word and invisible padding', `non${'\u2060'.repeat(30)}`],
  ])('of %s is too short', async (_, reason) => {
    const { extensions } = await world.refused(team, APPLY, deciding(duty, { reason }));
    expect(extensions.fieldErrors).toMatchObject([{ field: 'reason', code: 'TOO_SHORT' }]);
    expect(extensions.text.fr).toContain('20');
  });

  test('of 20 characters, whatever they weigh, is enough', async () => {
    const { setApplicability } = await team.get(APPLY, deciding(duty, { reason: '📄'.repeat(20) }));
    expect(setApplicability.assurance).toBe('NOT_APPLICABLE');
    const back = await team.get(APPLY, deciding(duty, { isApplicable: true, reason: 'é'.repeat(20) }));
    expect(back.setApplicability).toMatchObject({
      assurance: 'MISSING',
      applicability: { decisions: [{ isApplicable: true }, { isApplicable: false }] },
    });
  });
});

describe('who decides', () => {
  test.each(['dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'] as const)('%s does not, for the other party', async (who) => {
    const client = await world.app.as(who);
    expect((await world.refused(client, APPLY, deciding(duty))).extensions.code).toBe('NOT_YOUR_PARTY');
  });

  test('of two at once, the one who did not see the other is refused with the decision', async () => {
    const id = world.obligation('A1-VIO-DNUM-2');
    const seen = (await team.get(APPLY, deciding(id))).setApplicability.applicability.decisions[0].id;
    const second = deciding(id, { lastDecisionId: seen, isApplicable: true });
    const answers = await Promise.all([team.ask(APPLY, second), team.ask(APPLY, second)]);
    const [lost, none] = answers.flatMap(({ errors }) => errors ?? []);
    expect(none).toBeUndefined();
    expect(lost!.extensions).toMatchObject({ code: 'DECISION_CHANGED', current: { isApplicable: true } });
    await world.expectWorded(lost!);
  });
});

describe('the source and the profile of the service', () => {
  test('the bracketed clause waits for a confirmation by the bound party', async () => {
    const id = world.obligation('A1-SSI-DNUM-3');
    expect(await world.assurance(team, id)).toBe('TO_CONFIRM');
    await world.declare(team, id);
    expect(await world.assurance(team, id)).toBe('TO_CONFIRM');
    const confirmed = await team.get(APPLY, deciding(id, { isApplicable: true }));
    expect(confirmed.setApplicability.assurance).toBe('DECLARED');
    const setAside = await team.get(APPLY, deciding(id, { isApplicable: false }));
    expect(setAside.setApplicability.assurance).toBe('NOT_APPLICABLE');
  });

  test('an unknown answer leaves it to confirm, a false one excludes it, whatever a person says', async () => {
    expect(await world.assurance(team, ruled)).toBe('TO_CONFIRM');
    const confirmed = await team.get(APPLY, deciding(ruled, { isApplicable: true }));
    expect(confirmed.setApplicability).toMatchObject({ assurance: 'MISSING', applicability: { isRuleTrue: null } });
    await answer(false);
    expect(await world.assurance(team, ruled)).toBe('NOT_APPLICABLE');
    const { extensions } = await world.refused(team, APPLY, deciding(ruled, { isApplicable: true }));
    expect(extensions).toMatchObject({ code: 'RULE_EXCLUDES', category: 'CONFLICT' });
    await answer(null);
    expect(await world.assurance(team, ruled)).toBe('MISSING');
  });

  test('an answer changes applicability from that day on, and the day before stays as it was', async () => {
    await answer(true);
    expect(await world.assurance(team, ruled)).toBe('MISSING');
    world.app.clock.moveTo(DAY_2);
    const later = await world.app.as('team');
    await answer(false, later);
    expect(await world.assurance(later, ruled)).toBe('NOT_APPLICABLE');
    expect(await world.assurance(later, ruled, '2026-03-03')).toBe('NOT_APPLICABLE');
    expect(await world.assurance(later, ruled, '2026-03-02')).toBe('MISSING');
    expect(await world.assurance(later, ruled, '2026-03-01')).toBe('TO_CONFIRM');
  });

  test.each([
    ['an unknown question', 'service.colour', true, 'key QUESTION_UNKNOWN'],
    ['a question of the prototype', '__proto__', true, 'key QUESTION_UNKNOWN'],
    ['a text for yes or no', KEY, 'oui', 'value ANSWER_TYPE'],
    ['a number for yes or no', KEY, 1, 'value ANSWER_TYPE'],
    ['an object', KEY, { value: true }, 'value ANSWER_TYPE'],
    ['a list', KEY, [true], 'value ANSWER_TYPE'],
  ])('%s is refused', async (_, key, value, expected) => {
    const client = await world.app.as('team');
    const { extensions } = await world.refused(client, ANSWER, { input: { conventionId: world.conventionId, key, value } });
    expect(extensions.fieldErrors.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });

  test.each(['reader', 'reviewer'] as const)('%s does not answer', async (who) => {
    const input = { conventionId: world.conventionId, key: KEY, value: true };
    expect((await world.refused(await world.app.as(who), ANSWER, { input })).extensions.code).toBe('NOT_YOUR_QUESTION');
  });
});
