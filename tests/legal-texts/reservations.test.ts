import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Migration20261128005500_split_reservations } from '../../migrations/Migration20261128005500_split_reservations.ts';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';
import { TextRegister, type ToldText } from './register.ts';

const WORDS = ['La durée de conservation des comptes inactifs est à préciser.', 'Le tribunal compétent pourrait être nommé.'];
const WHY = 'Les règles ordinaires de compétence suffisent à un service public gratuit.';
const RESERVED = `id allowedActions awaited { awaitedAction party { code } sinceAt }
  textVersions { number opinionRequest { opinion opinionWords givenAt
    reservations { id rank words reservationOutcome outcomeWords answeredAt answerer { name partyCode } } } }
  evidence { versions { registerEntry { snapshot } } }`;

let register: TextRegister;

const read = async ({ id }: { id: string }, who: PersonaName = 'reader') =>
  (await register.as(who).get(`query($id: ID!) { legalText(id: $id) { ${RESERVED} } }`, { id })).legalText;
const asked = async (text?: ToldText) => register.onNewest('team', 'askOpinion', text ?? (await register.opens()));
const given = { opinion: 'WITH_RESERVATIONS', reservations: WORDS.map((words) => ({ words })) };
const reserved = async () => register.onNewest('dpoDinum', 'giveOpinion', await asked(), given);
const reservationsOf = async (text: { id: string }, version = 0) => (await read(text)).textVersions[version].opinionRequest.reservations;
const answer = (who: PersonaName, { id }: { id: string }, outcome: string, words?: string) =>
  register.act(who, 'answerReservation', { reservationId: id, outcome, words });
const refused = (who: PersonaName, { id }: { id: string }, outcome = 'TAKEN_UP', words?: string) =>
  register.refused(who, 'answerReservation', { reservationId: id, outcome, words });
const acts = ({ awaited }: { awaited: { awaitedAction: string }[] }) => awaited.map(({ awaitedAction }) => awaitedAction);
const toAnswer = async (who: PersonaName): Promise<string[]> =>
  (await register.as(who).get('{ legalTexts(filter: { hasReservationToAnswer: true }) { items { id } } }')).legalTexts.items.map(
    ({ id }: { id: string }) => id,
  );

beforeAll(async () => {
  register = await TextRegister.open('2027-01-25T09:00:00+01:00');
});
afterAll(() => register?.stop());

describe('An opinion with reservations', () => {
  test('says each on its own, in order, and waits for the writer to answer them, before anything else', async () => {
    const text = await reserved();
    const told = await read(text);
    expect(told.textVersions[0].opinionRequest).toMatchObject({
      ...{ opinion: 'WITH_RESERVATIONS', opinionWords: null },
      reservations: WORDS.map((words, rank) => ({ rank: rank + 1, words, reservationOutcome: null, answerer: null })),
    });
    expect(told.awaited[0]).toMatchObject({ awaitedAction: 'ANSWER_RESERVATION', party: { code: 'DNUM' } });
    expect(Date.parse(told.awaited[0].sinceAt)).toBe(Date.parse(told.textVersions[0].opinionRequest.givenAt));
    for (const who of ['team', 'dpoDnum'] as const) expect([who, await toAnswer(who)]).toEqual([who, [text.id]]);
    for (const who of ['dpoDinum', 'financeDnum', 'reviewer', 'reader', 'administrator'] as const) {
      expect([who, await toAnswer(who)]).toEqual([who, []]);
    }
  });

  test('is taken up, or not with why, by whom and when; nothing waits once each is answered', async () => {
    const text = await reserved();
    const [first, second] = await reservationsOf(text);
    expect(acts(await answer('team', first, 'TAKEN_UP'))).toContain('ANSWER_RESERVATION');
    expect(await refused('team', second, 'NOT_TAKEN_UP', 'Non.')).toMatchObject({
      fieldErrors: [{ field: 'words', code: 'TOO_SHORT' }],
    });
    const done = await answer('dpoDnum', second, 'NOT_TAKEN_UP', WHY);
    expect(acts(done)).not.toContain('ANSWER_RESERVATION');
    expect(done.allowedActions).not.toContain('ANSWER_RESERVATION');
    expect(await reservationsOf(text)).toMatchObject([
      {
        reservationOutcome: 'TAKEN_UP',
        outcomeWords: null,
        answeredAt: expect.stringMatching(/^2027-01-25/),
        answerer: { partyCode: 'DNUM' },
      },
      { reservationOutcome: 'NOT_TAKEN_UP', outcomeWords: WHY, answerer: { name: 'Dominique Petit', partyCode: 'DNUM' } },
    ]);
  });

  test('is answered once, by its writer: of two at the same time one reads what the other said', async () => {
    const text = await reserved();
    const [first] = await reservationsOf(text);
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'financeDnum'] as const) {
      expect([who, (await refused(who, first)).code]).toEqual([who, 'NOT_THE_WRITER']);
    }
    expect(await refused('administrator', first)).toMatchObject({ code: 'NOT_FOUND' });
    const query = 'mutation($input: AnswerReservationInput!) { answerReservation(input: $input) { id } }';
    const input = { reservationId: first.id, outcome: 'TAKEN_UP' };
    const answers = await Promise.all((['team', 'dpoDnum'] as const).map((who) => register.as(who).ask(query, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.find(({ errors }) => errors)!.errors![0]!.extensions).toMatchObject({
      ...{ category: 'CONFLICT', code: 'RESERVATION_ANSWERED', current: { reservationOutcome: 'TAKEN_UP' } },
    });
  });

  test('gives way to the next opinion, whose reservations alone are answered', async () => {
    const text = await reserved();
    const [first] = await reservationsOf(text);
    const next = await asked(await register.adds(text));
    expect(acts(next)).toContain('ANSWER_RESERVATION');
    const advised = await register.onNewest('dpoDinum', 'giveOpinion', next, { opinion: 'FAVOURABLE' });
    expect(acts(advised)).not.toContain('ANSWER_RESERVATION');
    expect(await refused('team', first)).toMatchObject({ category: 'CONFLICT', code: 'OPINION_REPLACED' });
    expect((await reservationsOf(text, 1)).map(({ words }: { words: string }) => words)).toEqual(WORDS);
  });

  test('is no obstacle to publication, and is frozen with its answers in what the text proves', async () => {
    const text = await reserved();
    await answer('team', (await reservationsOf(text))[0], 'TAKEN_UP');
    await register.setClock('2027-01-26T09:00:00+01:00');
    const published = await register.onNewest('team', 'publishText', text);
    expect(published).toMatchObject({ status: 'PUBLISHED', gate: 'OPEN' });
    expect(acts(published)).toContain('ANSWER_RESERVATION');
    const { evidence } = await read(text);
    expect(JSON.parse(evidence.versions[0].registerEntry.snapshot).reservations).toEqual([
      { words: WORDS[0], outcome: 'TAKEN_UP' },
      { words: WORDS[1], outcome: null },
    ]);
    await register.act('team', 'withdrawLegalText', { legalTextId: text.id, reason: WHY });
    expect(await refused('team', (await reservationsOf(text))[1])).toMatchObject({ code: 'TEXT_WITHDRAWN' });
  });

  test('is refused without one, with too many, with one too short, and a favourable opinion makes none', async () => {
    const text = await asked();
    const gives = async (input: object) => (await register.refusedOnNewest('dpoDinum', 'giveOpinion', text, input)).fieldErrors;
    const of = (count: number, words = WORDS[0]) => Array.from({ length: count }, () => ({ words }));
    expect(await gives({ opinion: 'WITH_RESERVATIONS', words: WHY })).toMatchObject([{ field: 'reservations', code: 'REQUIRED' }]);
    expect(await gives({ opinion: 'FAVOURABLE', reservations: of(1) })).toMatchObject([{ field: 'reservations', code: 'NO_RESERVATION' }]);
    expect(await gives({ opinion: 'WITH_RESERVATIONS', reservations: of(31) })).toMatchObject([
      { field: 'reservations', code: 'TOO_MANY' },
    ]);
    expect(await gives({ opinion: 'WITH_RESERVATIONS', reservations: [...of(1), ...of(1, 'Non.')] })).toMatchObject([
      { field: 'reservations.1.words', code: 'TOO_SHORT' },
    ]);
  });

  test('is told to the file of the register, which comes back the same, in as many statements whatever it holds', async () => {
    const one = await countStatements(() => toAnswer('team'));
    const { reference } = await reserved();
    const several = await countStatements(() => toAnswer('team'));
    expect(several.statements.length).toBe(one.statements.length);
    const { world, parties } = register;
    const exported = async () =>
      (await register.as('team').fetch(`/tables/legal-texts/export/csv?conventionId=${world.conventionId}`)).text();
    const file = await exported();
    const cells = file.split(`${reference};`)[1]!;
    expect(cells).toContain('WITH_RESERVATIONS');
    expect(cells).toContain(`1. ${WORDS[0]}\n2. ${WORDS[1]}`);
    const query = new URLSearchParams({ partyId: parties.DNUM!, isDryRun: '0', fileName: 'textes.csv' });
    const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
    const back = await register.as('team').fetch(`/tables/legal-texts/import?${query}`, { method: 'POST', headers, body: file });
    expect(await back.json()).toMatchObject({ newCount: 0, faultCount: 0 });
    expect(await exported()).toBe(file);
  });

  test('given before reservations were told apart makes one, which says all of it once', async () => {
    const { world } = register;
    const text = await reserved();
    await world.app.orm.em.fork().transactional(async (tx) => {
      await tx.execute('set local session_replication_role = replica');
      await tx.execute('drop table opinion_reservation');
      await tx.execute(
        `update opinion_request set opinion_words = ? where opinion = 'WITH_RESERVATIONS'
          and text_version_id in (select id from legal_text_version where legal_text_id = ?)`,
        [WHY, text.id],
      );
      const migration = new Migration20261128005500_split_reservations(tx.getDriver(), tx.config as never);
      migration.up();
      for (const query of migration.getQueries()) await tx.execute(query as string);
    });
    const { opinionRequest } = (await read(text)).textVersions[0];
    expect(opinionRequest).toMatchObject({ opinionWords: null, reservations: [{ rank: 1, words: WHY, reservationOutcome: null }] });
    await answer('team', opinionRequest.reservations[0], 'TAKEN_UP', WORDS[0]);
    expect(await reservationsOf(text)).toMatchObject([{ words: WHY, reservationOutcome: 'TAKEN_UP', outcomeWords: WORDS[0] }]);
  });
});
