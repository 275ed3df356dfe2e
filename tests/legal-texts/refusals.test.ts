import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { REASON, TextRegister, WORDS } from './register.ts';

let register: TextRegister;
beforeAll(async () => {
  register = await TextRegister.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => register?.stop());

describe('what cannot be so is refused, naming the field and what would be accepted', () => {
  test.each<[string, object, object, string, string]>([
    ['no title', { title: '  ' }, {}, 'title', 'REQUIRED'],
    ['a public draft', { confidentiality: 'PUBLIC' }, {}, 'confidentiality', 'NEVER_PUBLIC'],
    ['neither file nor words', {}, { words: '' }, 'content.uploadId', 'FILE_OR_WORDS'],
    ['a file and words', {}, { uploadId: '00000000-0000-7000-8000-000000000000' }, 'content.words', 'FILE_OR_WORDS'],
    ['an address that is not one', {}, { url: 'http://localhost/cgu' }, 'content.url', 'URL_NOT_HTTPS'],
    ['a day that is past', {}, { plannedOn: '2027-05-02' }, 'content.plannedOn', 'PAST_DAY'],
    ['the time of a procedure in terms of use', {}, { alertWithinHours: 24 }, 'content.alertWithinHours', 'NOT_OF_THE_KIND'],
    ['a procedure of no hour', { kind: 'BREACH_PROCEDURE' }, { alertWithinHours: 0 }, 'content.alertWithinHours', 'OUT_OF_RANGE'],
    ['a procedure of forty days', { kind: 'RIGHTS_PROCEDURE' }, { handOverWithinDays: 40 }, 'content.handOverWithinDays', 'OUT_OF_RANGE'],
  ])('%s', async (_case, over, content, field, code) => {
    const opened = { partyId: register.parties.DNUM, kind: 'TERMS_OF_USE', title: 'CGU', content: { words: WORDS, ...content }, ...over };
    const refused = await register.refused('team', 'openLegalText', opened);
    expect(refused.fieldErrors).toEqual(expect.arrayContaining([expect.objectContaining({ field, code })]));
  });

  test('a text that is not of the controller, or in the name of another', async () => {
    const opened = { partyId: register.parties.DINUM, kind: 'TERMS_OF_USE', title: 'CGU' };
    expect(await register.refused('dpoDinum', 'openLegalText', opened)).toMatchObject({ code: 'NOT_A_WRITER' });
    expect(await register.refused('team', 'openLegalText', opened)).toMatchObject({ code: 'NOT_A_WRITER' });
  });

  test('the same text again, to the letter', async () => {
    const text = await register.opens();
    const again = { legalTextId: text.id, lastVersionId: text.textVersions[0]!.id, content: { words: `  ${WORDS}\n` } };
    expect(await register.refused('team', 'addTextVersion', again)).toMatchObject({ category: 'CONFLICT', code: 'SAME_TEXT' });
  });

  test('an opinion asked of oneself, by a day that is past, or given by whoever was not asked', async () => {
    const text = await register.opens();
    const self = { toPartyId: register.parties.DNUM };
    expect(await register.refusedOnNewest('team', 'askOpinion', text, self)).toMatchObject({ code: 'SAME_SIDE' });
    expect(await register.refusedOnNewest('team', 'askOpinion', text, { answerDueOn: '2027-05-01' })).toMatchObject({
      fieldErrors: [{ field: 'answerDueOn', code: 'PAST_DAY' }],
    });
    const asked = await register.onNewest('team', 'askOpinion', text);
    for (const who of ['team', 'dpoDnum', 'reader', 'reviewer'] as const) {
      const opinion = { opinion: 'FAVOURABLE' };
      expect(await register.refusedOnNewest(who, 'giveOpinion', asked, opinion)).toMatchObject({ code: 'NOT_THE_ADVISER' });
    }
    expect(await register.refusedOnNewest('team', 'askOpinion', asked)).toMatchObject({ code: 'OPINION_AWAITED' });
  });

  test('a publication tomorrow, or before the convention was signed', async () => {
    const asked = await register.onNewest('team', 'askOpinion', await register.opens());
    expect(await register.refusedOnNewest('team', 'publishText', asked, { publishedOn: '2027-05-04' })).toMatchObject({
      code: 'FUTURE_DAY',
    });
    const early = { publishedOn: '2019-01-01', reason: REASON };
    expect(await register.refusedOnNewest('dpoDnum', 'publishUnasked', asked, early)).toMatchObject({ code: 'BEFORE_SIGNATURE' });
  });

  test('a title that somebody else changed meanwhile, and anything of a text that is withdrawn', async () => {
    const text = await register.opens();
    const query = 'mutation($id: ID!, $input: UpdateLegalTextInput!) { updateLegalText(id: $id, input: $input) { title } }';
    const changing = { id: text.id, input: { title: 'Conditions <b>générales</b>', version: text.version } };
    expect((await register.as('team').get(query, changing)).updateLegalText.title).toBe('Conditions <b>générales</b>');
    expect(await register.as('team').refusal(query, changing)).toMatchObject({ extensions: { code: 'TEXT_CHANGED' } });
    const withdrawn = await register.act('team', 'withdrawLegalText', { legalTextId: text.id, reason: REASON });
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', awaited: [], allowedActions: [] });
    expect(await register.refusedOnNewest('team', 'askOpinion', text)).toMatchObject({ code: 'TEXT_WITHDRAWN' });
  });

  test('given up before its opinion was asked, owes nothing more', async () => {
    const text = await register.opens({}, { plannedOn: '2027-06-01' });
    expect(text.occurrences).toMatchObject([{ status: 'OPEN' }]);
    const withdrawn = await register.act('team', 'withdrawLegalText', { legalTextId: text.id, reason: REASON });
    expect(withdrawn.occurrences).toEqual([]);
  });
});

describe('two people at once', () => {
  const both = async (name: string, inputs: object[], people: ('team' | 'dpoDnum' | 'dpoDinum')[]) => {
    const query = `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
    const sent = await Promise.all(people.map((who, index) => register.as(who).ask(query, { input: inputs[index] ?? inputs[0] })));
    return { done: sent.filter(({ errors }) => !errors).length, refused: sent.flatMap(({ errors }) => errors ?? [])[0]! };
  };

  test('who add a version leave one, and the other is told of it', async () => {
    const text = await register.opens();
    const inputs = ['a', 'b'].map((words) => ({ legalTextId: text.id, lastVersionId: text.textVersions[0]!.id, content: { words } }));
    const { done, refused } = await both('addTextVersion', inputs, ['team', 'dpoDnum']);
    expect(done).toBe(1);
    expect(refused.extensions).toMatchObject({ category: 'CONFLICT', code: 'VERSION_REPLACED', current: { number: 2 } });
  });

  test('who ask, and who give an opinion, do it once', async () => {
    const text = await register.opens();
    const input = { versionId: text.textVersions[0]!.id };
    const asked = await both('askOpinion', [input], ['team', 'dpoDnum']);
    expect([asked.done, asked.refused.extensions.code]).toEqual([1, 'OPINION_AWAITED']);
    const given = await both('giveOpinion', [{ ...input, opinion: 'FAVOURABLE' }], ['dpoDinum', 'dpoDinum']);
    expect(given.done).toBe(1);
  });

  test('who change the text while its opinion is asked: it is asked of the version that was read', async () => {
    const text = await register.opens();
    await register.adds(text);
    expect(await register.refusedOnNewest('team', 'askOpinion', text)).toMatchObject({ code: 'VERSION_REPLACED' });
  });
});

test('the list costs as many statements with ten texts as with one, finds by words, and by where they stand', async () => {
  const query = `query($filter: LegalTextFilter) { legalTexts(filter: $filter, page: { limit: 100 }) { total items { id party { code } status
    textVersions { number plannedOn opinionRequest { toParty { code } } } awaited { party { code } } occurrences { id } } } }`;
  const find = async (filter: object) => (await register.as('dpoDnum').get(query, { filter })).legalTexts;
  const costOf = async (text: string) => (await countStatements(() => find({ text }))).statements.length;
  await register.opens({ title: 'Singulier, un seul' }, { plannedOn: '2027-07-01' });
  for (let count = 0; count < 10; count += 1) await register.opens({ title: `Multiple n° ${count}` }, { plannedOn: '2027-07-01' });
  expect(await costOf('multiple')).toBe(await costOf('singulier'));
  expect((await find({ text: 'MULTIPLE' })).total).toBe(10);
  expect((await find({ text: 'multiple', statuses: ['DRAFT'], kinds: ['TERMS_OF_USE'] })).total).toBe(10);
  expect((await find({ text: 'multiple', statuses: ['OPINION_ASKED'] })).total).toBe(0);
  expect((await find({ text: 'multiple', isInForce: true })).total).toBe(0);
  expect((await find({ text: 'multiple', plannedOn: { from: '2027-07-02' } })).total).toBe(0);
});
