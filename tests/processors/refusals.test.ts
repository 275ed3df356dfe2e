import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { PROCESSOR, REASON, Register, type ToldProcessor } from './register.ts';

let register: Register;
let engaged: ToldProcessor;

beforeAll(async () => {
  register = await Register.open('2027-02-01T09:00:00+01:00');
  const told = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-02-05' }));
  await register.setClock('2027-02-08T09:00:00+01:00');
  engaged = await register.engage('dpoDinum', told, '2027-02-05');
});
afterAll(() => register?.stop());

const planned = (over: object = {}) => ({
  partyId: register.parties.DINUM,
  ...{ name: 'Prestataire refusé', service: 'Envoi de courriels', plannedOn: '2027-06-01' },
  ...over,
});

const DESCRIBED = 'id name version siren contractReference contractUrl contact parent { id }';

describe('What is wrong is refused by the name of its field, in both languages, and leaves nothing behind', () => {
  test('a number of company that does not add up', async () => {
    const refused = await register.refused('dpoDinum', 'planProcessor', planned({ siren: '498 019 299' }));
    expect(refused.fieldErrors).toMatchObject([{ field: 'siren', code: 'SIREN_INVALID' }]);
    expect(refused.text!.fr).not.toBe(refused.text!.en);
  });

  test.each([
    ['EU', 'l’Union européenne n’est pas un pays', 'the European Union is no country'],
    ['yu', 'la Yougoslavie n’existe plus depuis 2003', 'Yugoslavia ended in 2003'],
    ['ZZ', 'code ISO de deux lettres', 'ISO code of two letters'],
  ])('%s for a country', async (country, fr, en) => {
    const refused = await register.refused('dpoDinum', 'addLocation', { processorId: engaged.id, kind: 'HOSTING', country });
    expect(refused.fieldErrors).toMatchObject([{ field: 'country', code: 'UNKNOWN_COUNTRY' }]);
    expect(refused.text!.fr).toContain(fr);
    expect(refused.text!.en).toContain(en);
  });

  test('one that engages itself, by another', async () => {
    const above = await register.plan('dpoDinum', 'DINUM');
    const below = await register.plan('dpoDinum', 'DINUM', { parentId: above.id });
    const { errors } = await register.update('dpoDinum', above, { parentId: below.id });
    expect(errors![0]!.extensions).toMatchObject({ fieldErrors: [{ field: 'parentId', code: 'CIRCULAR' }] });
    const { errors: itself } = await register.update('dpoDinum', above, { parentId: above.id });
    expect(itself![0]!.extensions).toMatchObject({ fieldErrors: [{ field: 'parentId', code: 'CIRCULAR' }] });
  });

  test('the same one twice in one period, by its number or by its name, and not once it ended before', async () => {
    const first = await register.plan('dpoDinum', 'DINUM', { name: 'Société Été', siren: '552 081 317' });
    for (const over of [{ name: 'societe ete' }, { name: 'Un autre nom', siren: '552081317' }]) {
      expect(await register.refused('dpoDinum', 'planProcessor', planned(over))).toMatchObject({
        ...{ category: 'CONFLICT', code: 'SAME_PROCESSOR', current: { reference: first.reference } },
      });
    }
    await register.act('dpoDinum', 'renounceProcessor', { processorId: first.id, reason: REASON });
    expect(await register.plan('dpoDinum', 'DINUM', { name: 'Société Été' })).toMatchObject({ status: 'PLANNED' });
  });

  test('an end before its beginning, of an engagement or of a place', async () => {
    const ended = await register.refused('dpoDinum', 'endProcessor', { processorId: engaged.id, endedOn: '2027-02-04' });
    expect(ended.fieldErrors).toMatchObject([{ field: 'endedOn', code: 'BEFORE' }]);
    const placed = await register.act('dpoDinum', 'addLocation', { processorId: engaged.id, kind: 'HOSTING', country: 'BE' });
    const left = { locationId: placed.locations[0]!.id, endsOn: '2027-02-04' };
    expect((await register.refused('dpoDinum', 'endLocation', left)).fieldErrors).toMatchObject([{ field: 'endsOn', code: 'BEFORE' }]);
  });

  test('an engagement before its notice, and one that is still to come', async () => {
    const told = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-02-20' }));
    const early = await register.refused('dpoDinum', 'engageProcessor', { processorId: told.id, engagedOn: '2027-02-08' });
    expect(early.fieldErrors).toMatchObject([{ field: 'engagedOn', code: 'NOTICE_TOO_LATE' }]);
    expect(early.text!.fr).toContain('avant le 08/02/2027 à 00:00');
    const future = await register.refused('dpoDinum', 'engageProcessor', { processorId: told.id, engagedOn: '2027-02-20' });
    expect(future.fieldErrors).toMatchObject([{ field: 'engagedOn', code: 'FUTURE_DAY' }]);
  });

  test('a deletion while it is engaged, before its last day, or in a few words', async () => {
    const told = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-02-09' }));
    await register.setClock('2027-02-12T09:00:00+01:00');
    const own = await register.engage('dpoDinum', told, '2027-02-09');
    const given = { processorId: own.id, deletedOn: '2027-02-12', deletion: REASON };
    expect(await register.refused('dpoDinum', 'recordDeletion', given)).toMatchObject({ code: 'ENGAGED_ALREADY' });
    await register.act('dpoDinum', 'endProcessor', { processorId: own.id, endedOn: '2027-02-11' });
    const early = await register.refused('dpoDinum', 'recordDeletion', { ...given, deletedOn: '2027-02-10' });
    expect(early.fieldErrors).toMatchObject([{ field: 'deletedOn', code: 'BEFORE' }]);
    const short = await register.refused('dpoDinum', 'recordDeletion', { ...given, deletion: 'Fait.' });
    expect(short.fieldErrors).toMatchObject([{ field: 'deletion', code: 'TOO_SHORT' }]);
  });

  test('a clause that is told twice, a guarantee of another sort without its name, a contract that is not in https', async () => {
    const clauses = ['YES', 'NO'].map((clauseAnswer) => ({ clause: 'AUDITS', clauseAnswer }));
    const twice = await register.refused('dpoDinum', 'checkContract', { processorId: engaged.id, clauses });
    expect(twice.fieldErrors).toMatchObject([{ field: 'clauses', code: 'CLAUSE_TWICE' }]);
    const nameless = await register.refused('dpoDinum', 'addGuarantee', { processorId: engaged.id, kind: 'OTHER' });
    expect(nameless.fieldErrors).toMatchObject([{ field: 'label', code: 'REQUIRED' }]);
    const now = await register.read('dpoDinum', engaged.id);
    const { errors } = await register.update('dpoDinum', now, { contractUrl: 'http://exemple.fr/contrat' });
    expect(errors![0]!.extensions.fieldErrors).toMatchObject([{ field: 'contractUrl' }]);
  });

  test('what is given as nothing is emptied, what is left out stays', async () => {
    const given = { siren: '552081317', contractReference: 'Marché 12', contractUrl: 'https://exemple.fr/contrat', contact: 'Délégué' };
    const above = await register.plan('dpoDinum', 'DINUM', { name: 'Celui du dessus' });
    const told = await register.plan('dpoDinum', 'DINUM', { name: 'Décrit puis vidé' });
    await register.update('dpoDinum', told, { ...given, parentId: above.id });
    const read = async () =>
      (await register.as('dpoDinum').get(`query($id: ID!) { processor(id: $id) { ${DESCRIBED} } }`, { id: told.id })).processor;
    const described = await read();
    expect(described).toMatchObject({ ...given, parent: { id: above.id } });
    await register.update('dpoDinum', described, { contact: null, contractUrl: null });
    const half = await read();
    expect(half).toMatchObject({ ...given, contact: null, contractUrl: null, parent: { id: above.id } });
    await register.update('dpoDinum', half, { siren: null, contractReference: '', parentId: null });
    expect(await read()).toMatchObject({ siren: null, contractReference: null, parent: null, name: described.name });
  });

  test('and HTML is text like any other', async () => {
    const name = '<img src=x onerror="alert(1)"> & Fils';
    expect(await register.plan('dpoDinum', 'DINUM', { name })).toMatchObject({ name });
  });
});

/** What two people who act at once are answered: one is done, the other is told of it. */
async function atOnce(acts: Promise<{ errors?: { extensions: object }[] }>[]) {
  const sent = await Promise.all(acts);
  expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
  return sent.flatMap(({ errors }) => errors ?? [])[0]!.extensions;
}

describe('Two people at once', () => {
  const ask = (name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return register.as('dpoDinum').ask(`mutation($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
  };

  test('who engage the same processor leave one engagement', async () => {
    const told = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-03-01' }));
    await register.setClock('2027-03-01T09:00:00+01:00');
    const input = { processorId: told.id, engagedOn: '2027-03-01' };
    const refused = await atOnce([ask('engageProcessor', input), ask('engageProcessor', input)]);
    expect(refused).toMatchObject({ category: 'CONFLICT', code: 'ENGAGED_ALREADY', current: { engagedOn: '2027-03-01' } });
  });

  test('who end it leave one end', async () => {
    const input = { processorId: engaged.id, endedOn: '2027-03-01' };
    const refused = await atOnce([ask('endProcessor', input), ask('endProcessor', input)]);
    expect(refused).toMatchObject({ category: 'CONFLICT', code: 'ENDED_ALREADY', current: { endedOn: '2027-03-01' } });
  });

  test('who describe it otherwise: the second is told what it is now', async () => {
    const own = await register.plan('dpoDinum', 'DINUM');
    const refused = await atOnce(['Tri', 'Envoi'].map((service) => register.update('dpoDinum', own, { service })));
    expect(refused).toMatchObject({ category: 'CONFLICT', code: 'PROCESSOR_CHANGED' });
  });

  test('who record the same one get it once', async () => {
    const input = planned({ name: 'Inscrit deux fois' });
    expect(await atOnce([ask('planProcessor', input), ask('planProcessor', input)])).toMatchObject({ code: 'SAME_PROCESSOR' });
  });
});

test('the list and an entry cost as many statements with fifty entries as with one', async () => {
  const list = `query($text: String) { processors(filter: { text: $text }, page: { limit: 100 }) { total items { id party { code } parent { id }
    toldParties { code } locations { country } guarantees { kind } awaited { party { code } } } } }`;
  const costOf = async (query: string, variables: object) =>
    (await countStatements(() => register.as('dpoDnum').get(query, { ...variables }))).statements.length;
  const page = `query($id: ID!) { processor(id: $id) { ${PROCESSOR} } }`;
  await register.plan('dpoDinum', 'DINUM', { name: 'Singulier' });
  await costOf(list, { text: 'singulier' });
  const before = { list: await costOf(list, { text: 'singulier' }), page: await costOf(page, { id: engaged.id }) };
  for (let count = 0; count < 50; count += 1) await register.plan('dpoDinum', 'DINUM', { name: `Multiple n° ${count}` });
  expect((await register.as('dpoDnum').get(list, { text: 'multiple' })).processors.total).toBe(50);
  expect({ list: await costOf(list, { text: 'multiple' }), page: await costOf(page, { id: engaged.id }) }).toEqual(before);
}, 120_000);
