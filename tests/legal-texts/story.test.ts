import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REASON, TextRegister, type ToldText, WORDS } from './register.ts';

const CLAUSE = 'A1-DOC-DNUM-2';

let register: TextRegister;
beforeAll(async () => {
  register = await TextRegister.open('2027-01-25T09:00:00+01:00');
});
afterAll(() => register?.stop());

describe('A1: terms of use whose opinion is asked on 1 February 2027', () => {
  let terms: ToldText;

  test('planned, open what their writer owes before that day, the day before at the latest', async () => {
    terms = await register.opens({}, { plannedOn: '2027-02-01' });
    expect(terms).toMatchObject({
      reference: 'DOC-2027-001',
      status: 'DRAFT',
      gate: 'NOT_ASKED',
      awaited: [{ awaitedAction: 'ASK_OPINION', party: { code: 'DNUM' }, dueOn: '2027-01-31' }],
      occurrences: [{ status: 'OPEN', dueOn: '2027-01-31', obligation: { code: CLAUSE } }],
    });
    expect(terms.textVersions[0]!.hash).toBe(createHash('sha256').update(WORDS).digest('hex'));
  });

  test('are not published before the opinion is asked, and not asked for the very day', async () => {
    await register.setClock('2027-02-01T09:00:00+01:00');
    expect(await register.refusedOnNewest('team', 'publishText', terms)).toMatchObject({ code: 'OPINION_NOT_ASKED' });
    const soon = await register.refusedOnNewest('team', 'askOpinion', terms);
    expect(soon).toMatchObject({ code: 'PLANNED_TOO_SOON' });
    expect(soon.text!.fr).toContain('à partir du 02/02/2027');
    const plan = { plannedOn: '2027-02-02' };
    expect(await register.refusedOnNewest('team', 'planPublication', terms, plan)).toMatchObject({ fieldErrors: [{ field: 'reason' }] });
    terms = await register.onNewest('team', 'planPublication', terms, { ...plan, reason: REASON });
    expect(terms.occurrences).toMatchObject([
      { dueOn: '2027-02-01', dues: [{ dueOn: '2027-02-01', reason: REASON }, { dueOn: '2027-01-31' }] },
    ]);
    terms = await register.onNewest('team', 'askOpinion', terms, { answerDueOn: '2027-02-01' });
    expect(terms).toMatchObject({
      status: 'OPINION_ASKED',
      gate: 'ASKED_TOO_LATE',
      publishableOn: '2027-02-02',
      occurrences: [{ status: 'DONE', lateMinutes: null, obligation: { assurance: 'EVIDENCED' } }],
      awaited: [{ awaitedAction: 'GIVE_OPINION', party: { code: 'DINUM' }, dueOn: '2027-02-01' }],
    });
  });

  test('are refused on the day they are asked, and accepted on the next, without an opinion as its time is over', async () => {
    const early = await register.refusedOnNewest('team', 'publishText', terms);
    expect(early).toMatchObject({ fieldErrors: [{ field: 'publishedOn', code: 'ASKED_TOO_LATE' }] });
    expect(early.text!.fr).toMatch(/à partir du 02\/02\/2027.*01\/02\/2027/);
    await register.setClock('2027-02-02T00:00:30+01:00');
    terms = await register.read('team', terms.id);
    expect(terms).toMatchObject({ status: 'DELAY_PASSED', gate: 'OPEN', awaited: [{ awaitedAction: 'PUBLISH', dueOn: '2027-02-02' }] });
    terms = await register.onNewest('team', 'publishText', terms, { url: 'https://domifa.fabrique.social.gouv.fr/cgu' });
    expect(terms).toMatchObject({
      status: 'PUBLISHED',
      awaited: [],
      textVersions: [{ status: 'PUBLISHED', publication: { publishedOn: '2027-02-02', isUnanswered: false, overrideReason: null } }],
    });
  });

  test('without a last day to answer, are published only when that is confirmed, which shows', async () => {
    await register.setClock('2027-02-03T10:00:00+01:00');
    const asked = await register.onNewest('team', 'askOpinion', await register.opens());
    await register.setClock('2027-02-04T10:00:00+01:00');
    expect(await register.read('team', asked.id)).toMatchObject({ gate: 'UNANSWERED' });
    const refused = await register.refusedOnNewest('team', 'publishText', asked);
    expect(refused).toMatchObject({ fieldErrors: [{ field: 'isUnanswered', code: 'UNANSWERED' }] });
    const published = await register.onNewest('team', 'publishText', asked, { isUnanswered: true });
    expect(published.textVersions[0]!.publication).toMatchObject({ isUnanswered: true });
    expect(published.occurrences).toMatchObject([{ status: 'DONE', lateMinutes: null, dueOn: '2027-02-03' }]);
  });
});

describe('A2: a text that changes after the opinion', () => {
  test('asks for a new request, whatever was said of the one before', async () => {
    await register.setClock('2027-02-08T10:00:00+01:00');
    const asked = await register.onNewest('team', 'askOpinion', await register.opens({}, { plannedOn: '2027-02-20' }));
    await register.setClock('2027-02-09T10:00:00+01:00');
    const advised = await register.onNewest('dpoDinum', 'giveOpinion', asked, { opinion: 'FAVOURABLE' });
    expect(advised).toMatchObject({ status: 'OPINION_GIVEN', gate: 'OPEN' });
    expect(advised.occurrences[0]!.obligation.assurance).toBe('ATTESTED');
    const changed = await register.adds(advised, { plannedOn: '2027-02-20' });
    expect(changed).toMatchObject({ status: 'DRAFT', gate: 'NOT_ASKED', textVersions: [{ number: 2 }, { number: 1, status: 'REPLACED' }] });
    expect(changed.textVersions[0]!.hash).not.toBe(changed.textVersions[1]!.hash);
    expect(await register.refusedOnNewest('team', 'publishText', changed)).toMatchObject({ code: 'OPINION_NOT_ASKED' });
    expect(changed.occurrences.map(({ status }) => status)).toEqual(['DONE', 'OPEN']);
    const old = { versionId: changed.textVersions[1]!.id };
    expect(await register.refused('team', 'publishText', old)).toMatchObject({ code: 'OPINION_NOT_ASKED' });
    expect(await register.refused('team', 'askOpinion', old)).toMatchObject({ category: 'CONFLICT', code: 'VERSION_REPLACED' });
  });

  test('changed before the opinion was asked, owes it once only', async () => {
    const first = await register.opens({}, { plannedOn: '2027-03-01' });
    const second = await register.adds(first, { plannedOn: '2027-03-05' });
    expect(second.occurrences.map(({ status, dueOn }) => [status, dueOn])).toEqual([['OPEN', '2027-03-04']]);
  });

  test('stands in force until the next one is published, which replaces it', async () => {
    await register.setClock('2027-03-10T10:00:00+01:00');
    const asked = await register.onNewest('team', 'askOpinion', await register.opens());
    await register.onNewest('dpoDinum', 'giveOpinion', asked, { opinion: 'FAVOURABLE' });
    await register.setClock('2027-03-11T10:00:00+01:00');
    const published = await register.onNewest('team', 'publishText', asked);
    const next = await register.onNewest('team', 'askOpinion', await register.adds(published));
    expect(next.textVersions.map(({ status }) => status)).toEqual(['OPINION_ASKED', 'PUBLISHED']);
    await register.setClock('2027-03-12T10:00:00+01:00');
    const replaced = await register.onNewest('team', 'publishText', next, { isUnanswered: true });
    expect(replaced.textVersions.map(({ status }) => status)).toEqual(['PUBLISHED', 'REPLACED']);
  });
});

describe('an opinion', () => {
  test('with reservations or unfavourable says why, and an unfavourable one shows without preventing publication', async () => {
    await register.setClock('2027-04-05T10:00:00+02:00');
    const asked = await register.onNewest('team', 'askOpinion', await register.opens());
    const bare = { opinion: 'UNFAVOURABLE' };
    expect(await register.refusedOnNewest('dpoDinum', 'giveOpinion', asked, bare)).toMatchObject({ fieldErrors: [{ field: 'words' }] });
    await register.setClock('2027-04-06T10:00:00+02:00');
    const advised = await register.onNewest('dpoDinum', 'giveOpinion', asked, {
      ...bare,
      words: 'La durée de conservation n’est pas dite dans le texte.',
    });
    expect(advised.textVersions[0]!.opinionRequest).toMatchObject({ opinion: 'UNFAVOURABLE', giver: { partyCode: 'DINUM' } });
    const published = await register.onNewest('team', 'publishText', advised);
    expect(published.textVersions[0]).toMatchObject({ status: 'PUBLISHED', opinionRequest: { opinion: 'UNFAVOURABLE' } });
  });
});

describe('a text published without asking', () => {
  test('is recorded by the officer of the controller, with a reason, and the breach shows', async () => {
    await register.setClock('2027-05-10T10:00:00+02:00');
    const text = await register.opens({}, { plannedOn: '2027-05-20' });
    const over = { reason: REASON };
    expect(await register.refusedOnNewest('team', 'publishUnasked', text, over)).toMatchObject({ code: 'NOT_THE_WRITER_DPO' });
    expect(await register.refusedOnNewest('dpoDnum', 'publishUnasked', text, { reason: 'Urgent.' })).toMatchObject({
      fieldErrors: [{ field: 'reason', code: 'TOO_SHORT' }],
    });
    const published = await register.onNewest('dpoDnum', 'publishUnasked', text, over);
    expect(published).toMatchObject({ status: 'PUBLISHED', textVersions: [{ publication: { overrideReason: REASON } }] });
    expect(published.occurrences).toMatchObject([{ status: 'BREACHED', obligation: { code: CLAUSE, assurance: 'BREACHED' } }]);
    const query = 'query($id: ID!) { obligation(id: $id) { breaches { facts brokenOn author { name } } } }';
    const { obligation } = await register.as('reader').get(query, { id: published.occurrences[0]!.obligation.id });
    expect(obligation.breaches).toMatchObject([{ brokenOn: '2027-05-10', author: { name: 'Dominique Petit' } }]);
    expect(obligation.breaches[0].facts).toContain(REASON);
  });

  test('asked in time needs no override', async () => {
    await register.setClock('2027-05-11T10:00:00+02:00');
    const asked = await register.onNewest('team', 'askOpinion', await register.opens());
    await register.setClock('2027-05-12T10:00:00+02:00');
    expect(await register.refusedOnNewest('dpoDnum', 'publishUnasked', asked, { reason: REASON })).toMatchObject({
      code: 'NOTHING_TO_OVERRIDE',
    });
  });
});
