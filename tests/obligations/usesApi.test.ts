import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTEST, SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const USE = `mutation($input: RecordUseInput!) { recordUse(input: $input) {
  id usedOn description noticeReceivedOn effectiveOn effectiveFromSendingOn author { partyCode } breaches { id facts }
  obligation { id assurance standing } } }`;
const RECORD = 'mutation($input: RecordBreachInput!) { recordBreach(input: $input) { id } }';
const SHOWN = `query($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance tracking allowedActions
  uses { id description } evidence { id } history { action } } }`;
const DONE = 'Les équipes ont été prévenues de la fin de l’accompagnement.';

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;
const refusal = async (who: PersonaName, input: object) => (await world.refused(as(who), USE, { input })).extensions;
const use = async (who: PersonaName, input: object) => (await as(who).get(USE, { input })).recordUse;

beforeAll(async () => {
  world = await World.open();
  world.app.clock.moveTo('2021-03-10T10:00:00+01:00');
  const names: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'];
  for (const name of names) clients.set(name, await world.app.as(name));
});
afterAll(() => world?.stop());

/** A breach of a duty, recorded by its other side. */
const breachOf = async (who: PersonaName, code: string, brokenOn = '2021-02-01'): Promise<string> => {
  const input = { obligationId: world.obligation(code), brokenOn, facts: `Manquement constaté ce jour-là à ${code}.` };
  return (await as(who).get(RECORD, { input })).recordBreach.id;
};
const reserved = (over: object = {}) => ({
  obligationId: world.obligation('ART7-RES-DINUM-1'),
  usedOn: '2021-03-01',
  description: DONE,
  ...over,
});

describe('a right that supposes breaches', () => {
  test('is unused until its holder records a use that cites some of article 2 or annex 2', async () => {
    const id = world.obligation('ART7-RES-DINUM-1');
    expect(await world.assurance(as('team'), id)).toBe('UNUSED');
    const article = await breachOf('dpoDinum', 'ART2-GOV-DNUM-1');
    const annex = await breachOf('dpoDinum', 'A2-P1-EQUIPE-2');
    const used = await use('dpoDinum', reserved({ breachIds: [article, annex] }));
    expect(used).toMatchObject({ usedOn: '2021-03-01', description: DONE, effectiveOn: null, author: { partyCode: 'DINUM' } });
    expect(used.breaches.map((each: { id: string }) => each.id).sort()).toEqual([article, annex].sort());
    expect(used.obligation).toMatchObject({ assurance: 'USED', standing: 'OUTSIDE' });
    const { uses, history } = (await as('reader').get(SHOWN, { id })).obligation;
    expect(uses).toEqual([{ id: used.id, description: DONE }]);
    expect(history[0].action).toBe('OBLIGATION_USED');
  });

  test('is not used without one, nor for one of annex 1, of the holder itself, of another convention or of later', async () => {
    const cases: [string[], string][] = [
      [[], 'BREACHES_REQUIRED'],
      [[await breachOf('dpoDinum', 'A1-VIO-DNUM-1')], 'BREACH_ELSEWHERE'],
      [[await breachOf('dpoDnum', 'ART2-GOV-DINUM-5')], 'OWN_BREACH'],
      [['00000000-0000-7000-8000-000000000000'], 'NOT_FOUND'],
      [[await breachOf('dpoDinum', 'ART2-GOV-DNUM-2', '2021-03-05')], 'BREACH_LATER'],
    ];
    for (const [breachIds, code] of cases) {
      expect((await refusal('dpoDinum', reserved({ breachIds }))).fieldErrors, code).toMatchObject([{ field: 'breachIds', code }]);
    }
  });

  test('once contested is contested, used or not', async () => {
    const id = world.obligation('ART7-RES-DINUM-1');
    const { contestObligation } = await as('team').get(CONTEST, { input: { obligationId: id, reason: SENTENCE } });
    expect(contestObligation.assurance).toBe('CONTESTED');
  });
});

describe('who records a use, and of what', () => {
  test.each(['team', 'dpoDnum', 'reviewer', 'reader', 'administrator'] as const)('never %s, who does not hold the right', async (who) => {
    expect(await refusal(who, reserved())).toMatchObject({ code: 'NOT_THE_HOLDER' });
  });

  test('never of a duty', async () => {
    const obligationId = world.obligation('A1-VIO-DNUM-1');
    expect(await refusal('team', reserved({ obligationId }))).toMatchObject({ code: 'NOT_A_RIGHT' });
    const { allowedActions } = (await as('team').get(SHOWN, { id: obligationId })).obligation;
    expect(allowedActions).not.toContain('RECORD_USE');
  });

  test.each([
    ['before the signature', { usedOn: '2020-11-22' }, 'usedOn', 'BEFORE_SIGNATURE'],
    ['in the future', { usedOn: '2021-03-11' }, 'usedOn', 'FUTURE_DAY'],
    ['in few words', { description: 'Fait.' }, 'description', 'TOO_SHORT'],
    ['by a notice where there is none', { noticeReceivedOn: '2021-03-02' }, 'noticeReceivedOn', 'NOTICE_UNEXPECTED'],
  ])('never %s', async (_what, over, field, code) => {
    expect((await refusal('dpoDinum', reserved(over))).fieldErrors).toMatchObject([{ field, code }]);
  });
});

describe('a right used by a notice', () => {
  const notice = (over: object = {}) => ({
    obligationId: world.obligation('ART7-RES-TOUS-1', 'DNUM'),
    usedOn: '2021-02-26',
    description: 'Lettre recommandée de résiliation envoyée à la DINUM.',
    noticeReceivedOn: '2021-02-28',
    ...over,
  });

  test.each([
    ['without the day it was received', { noticeReceivedOn: null }, 'NOTICE_REQUIRED'],
    ['received before it was sent', { noticeReceivedOn: '2021-02-25' }, 'NOTICE_BEFORE_SENDING'],
    ['received in the future', { noticeReceivedOn: '2021-03-11' }, 'FUTURE_DAY'],
  ])('is refused %s', async (_what, over, code) => {
    expect((await refusal('team', notice(over))).fieldErrors).toMatchObject([{ field: 'noticeReceivedOn', code }]);
  });

  test('takes effect three months after it was received, and shows the day counted from when it was sent', async () => {
    const { evidence } = await world.deposit(as('team'), [world.obligation('A1-VIO-DNUM-1')]);
    const used = await use('team', notice({ evidenceIds: [evidence] }));
    expect(used).toMatchObject({ noticeReceivedOn: '2021-02-28', effectiveOn: '2021-05-28', effectiveFromSendingOn: '2021-05-26' });
    const shown = (await as('team').get(SHOWN, { id: notice().obligationId })).obligation;
    expect(shown).toMatchObject({ assurance: 'USED', evidence: [{ id: evidence }] });
    expect(await refusal('team', notice())).toMatchObject({ code: 'USE_RECORDED' });
  });

  test('ends the convention on that day, as it is known from the recording on; a later notice changes nothing', async () => {
    const lastDay = async (at: string) => {
      const [row] = await world.rows<{ day: string }>('select last_day(?, ?::timestamptz)::text as day', [world.conventionId, at]);
      return row!.day;
    };
    const early = { usedOn: '2020-12-01', noticeReceivedOn: '2020-12-02' };
    await use('team', notice({ ...early, description: `${DONE} Premier préavis.` }));
    await use('team', notice({ description: `${DONE} Préavis suivant.` }));
    expect([await lastDay('2021-03-09'), await lastDay('2021-03-11')]).toEqual(['2021-05-23', '2021-03-02']);
  });

  test('recorded many times at once is recorded once', async () => {
    const input = notice({ obligationId: world.obligation('ART7-RES-TOUS-1', 'DINUM') });
    const sent = await Promise.all(Array.from({ length: 6 }, () => as('dpoDinum').ask(USE, { input })));
    expect(sent.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual(Array(5).fill('USE_RECORDED'));
  });

  test('is proven by nobody else’s proofs', async () => {
    const { evidence } = await world.deposit(as('dpoDinum'), [world.obligation('A1-VIO-DINUM-1')]);
    expect(await refusal('team', notice({ description: `${DONE} Encore.`, evidenceIds: [evidence] }))).toMatchObject({
      code: 'NOT_YOUR_EVIDENCE',
    });
  });
});

test('kept states agree with the rule after all of it', async () => {
  expect(await world.rows('select * from kept_state_disagreements(?)', [world.app.clock.now().toISOString()])).toEqual([]);
});
