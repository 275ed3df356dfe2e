import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';
import { REASON, RIGHTS_REQUEST, RightsRegister, type ToldRightsRequest, WORDS } from './register.ts';

const FIVE_DAYS = 5;

let register: RightsRegister;

/** The controller publishes its procedure: requests are handed over within five days. */
async function publishProcedure(): Promise<void> {
  const act = async (who: PersonaName, name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { textVersions { id } } }`;
    return (await register.as(who).get(query, { input }))[name].textVersions[0].id as string;
  };
  const content = { words: 'Une demande reçue est transmise sous cinq jours.', handOverWithinDays: FIVE_DAYS };
  const opened = { partyId: register.parties.DNUM, kind: 'RIGHTS_PROCEDURE', title: 'Procédure', content };
  const versionId = await act('team', 'openLegalText', opened);
  await act('team', 'askOpinion', { versionId });
  await act('dpoDinum', 'giveOpinion', { versionId, opinion: 'FAVOURABLE' });
  await register.setClock('2027-05-04T10:00:00+02:00');
  await act('team', 'publishText', { versionId, publishedOn: '2027-05-04', url: 'https://domifa.example.gouv.fr/droits' });
}

beforeAll(async () => {
  register = await RightsRegister.open('2027-05-03T10:00:00+02:00');
  await publishProcedure();
});
afterAll(() => register?.stop());

let late: ToldRightsRequest;

test('the delay of the procedure gives the hand-over its day, and leaves the time of the answer as it is', async () => {
  await register.setClock('2027-05-10T10:00:00+02:00');
  late = await register.receive('dpoDinum', 'DINUM', { receivedAt: '2027-05-10T07:00:00Z' });
  expect(late.awaited).toMatchObject([
    { awaitedAction: 'HAND_OVER', party: { code: 'DINUM' }, dueOn: '2027-05-15' },
    { awaitedAction: 'ANSWER', party: { code: 'DNUM' }, dueOn: '2027-06-10' },
  ]);
  expect(late.occurrences).toMatchObject([{ isIndicative: false, dueOn: '2027-05-15', obligation: { code: 'A1-DRO-DINUM-2' } }]);
});

test('handed over after it, it asks why, in both languages, and what it answered stays late; the answer does not become late by that', async () => {
  await register.setClock('2027-05-18T10:00:00+02:00');
  const handing = { rightsRequestId: late.id, fromPartyId: register.parties.DINUM, content: WORDS };
  const refused = await register.refused('dpoDinum', 'handOverRightsRequest', handing);
  expect(refused).toMatchObject({ fieldErrors: [{ field: 'lateReason', code: 'LATE_REASON' }] });
  expect(refused.text!.fr).toContain('3 jours');
  const handed = await register.handOver(late, { lateReason: REASON });
  const acknowledged = await register.act('dpoDnum', 'acknowledgeHandOver', { handOverId: handed.handOvers[0]!.id });
  expect(acknowledged.occurrences).toMatchObject([{ status: 'DONE' }]);
  expect(acknowledged.occurrences[0]!.lateMinutes).toBeGreaterThan(2 * 24 * 60);
  expect(acknowledged.clocks).toMatchObject([{ status: 'RUNNING', dueOn: '2027-06-10' }]);
  expect(await register.answer(late)).toMatchObject({ personAnswer: { lateDays: null } });
});

test('sent within it and recorded later, it is in time', async () => {
  await register.setClock('2027-05-20T10:00:00+02:00');
  const prompt = await register.receive('dpoDinum', 'DINUM', { receivedAt: '2027-05-10T07:00:00Z' });
  const handed = await register.handOver(prompt, { sentAt: '2027-05-15T20:00:00Z' });
  const acknowledged = await register.act('dpoDnum', 'acknowledgeHandOver', { handOverId: handed.handOvers[0]!.id });
  expect(acknowledged.occurrences).toMatchObject([{ status: 'DONE', lateMinutes: null }]);
});

const LIST = `query($filter: RightsRequestFilter) { rightsRequests(filter: $filter, page: { limit: 100 }) { total items { ${RIGHTS_REQUEST} } } }`;
const ONE = `query($id: ID!) { rightsRequest(id: $id) { ${RIGHTS_REQUEST} history { id } } }`;

test('the list costs as many statements with fifty requests as with one, and the page of one with every act reads its proof besides', async () => {
  const costOf = async (query: string, variables: Record<string, unknown>) =>
    (await countStatements(() => register.as('dpoDnum').get(query, variables))).statements.length;
  const alone = await register.receive('dpoDinum', 'DINUM', { externalReference: 'Singulier' });
  const [list, page] = [await costOf(LIST, { filter: { text: 'singulier' } }), await costOf(ONE, { id: alone.id })];
  for (let count = 0; count < 50; count += 1) await register.receive('dpoDinum', 'DINUM', { externalReference: `Multiple ${count}` });
  expect(await costOf(LIST, { filter: { text: 'multiple' } })).toBe(list);
  expect(await costOf(ONE, { id: late.id })).toBe(page + 1);
});

test('two people of the controller who answer at once leave one answer, and the other reads it in the conflict', async () => {
  const { id } = await register.receive('dpoDnum', 'DNUM');
  const query = 'mutation($input: AnswerRightsRequestInput!) { answerRightsRequest(input: $input) { id } }';
  const answer = (who: PersonaName, kind: string) =>
    register.as(who).ask(query, { input: { rightsRequestId: id, kind, channel: 'EMAIL' } });
  const sent = await Promise.all([answer('dpoDnum', 'GRANTED'), answer('team', 'NOT_HELD')]);
  const refused = sent.flatMap(({ errors }) => errors ?? []);
  expect(refused).toHaveLength(1);
  const { personAnswer } = await register.read('dpoDnum', id);
  expect(refused[0]!.extensions).toMatchObject({ category: 'CONFLICT', code: 'RIGHTS_ANSWERED', current: { kind: personAnswer!.kind } });
});
