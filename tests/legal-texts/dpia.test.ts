import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LISTED_PROCESSING, listingOf } from '../../server/legal-texts/authorityLists.ts';
import type { PersonaName } from '../support/personas.ts';
import { TextRegister, type ToldText } from './register.ts';

const FIELDS = `id status gate awaited { awaitedAction party { code } } allowedActions
  dpiaNeeds { id listedAs listing { isRequired writtenIn listedOn } conclusion isNeeded reason criteria { criterion answered words } author { name } }
  dpiaAdvice { advice words author { name } } dpiaStates { dpiaStage residualRisk views consultedOn consultation }`;

interface ToldDpia extends ToldText {
  dpiaNeeds: {
    id: string;
    conclusion: string;
    isNeeded: boolean;
    criteria: { criterion: string; answered: string; words: string | null }[];
  }[];
  dpiaAdvice: { advice: string; words: string }[];
  dpiaStates: object[];
}

const GROUNDS = 'Les deux critères sont remplis, mais le traitement est conforme à une analyse déjà faite pour un service identique.';

let register: TextRegister;
let dpia: ToldDpia;
beforeAll(async () => {
  register = await TextRegister.open('2027-06-01T09:00:00+02:00');
  dpia = (await register.opens({ kind: 'DPIA', title: 'AIPD de DomiFa', content: null })) as ToldDpia;
});
afterAll(() => register?.stop());

const query = (name: string) =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${FIELDS} } }`;
const does = async (who: PersonaName, name: string, input: object): Promise<ToldDpia> =>
  (await register.as(who).get(query(name), { input: { legalTextId: dpia.id, ...input } }))[name];
const refused = async (who: PersonaName, name: string, input: object) =>
  (await register.world.refused(register.as(who), query(name), { input: { legalTextId: dpia.id, ...input } })).extensions;

const two = [
  { criterion: 'VULNERABLE_PEOPLE', answered: 'YES', words: 'Des personnes sans domicile stable.' },
  { criterion: 'SENSITIVE_DATA', answered: 'YES' },
  { criterion: 'LARGE_SCALE', answered: 'NO' },
];

describe('A3: the need of an impact assessment', () => {
  test('is the first thing it waits for', async () => {
    expect(dpia).toMatchObject({ status: 'DRAFT', awaited: [{ awaitedAction: 'DECIDE_NEED', party: { code: 'DNUM' } }] });
  });

  test('with two criteria met an assessment is expected; deciding against it is argued at length, and kept with the advice of the officer', async () => {
    const against = { criteria: two, isNeeded: false };
    const short = await refused('team', 'decideDpiaNeed', { ...against, reason: 'Ce n’est pas nécessaire ici.' });
    expect(short).toMatchObject({ fieldErrors: [{ field: 'reason', code: 'TOO_SHORT' }] });
    const decided = await does('team', 'decideDpiaNeed', { ...against, reason: GROUNDS });
    expect(decided.dpiaNeeds).toMatchObject([{ conclusion: 'EXPECTED', isNeeded: false, reason: GROUNDS }]);
    expect(decided.dpiaNeeds[0]!.criteria).toHaveLength(9);
    expect(decided.dpiaNeeds[0]!.criteria.filter(({ answered }) => answered === 'UNKNOWN')).toHaveLength(6);
    expect(decided.awaited).toMatchObject([{ awaitedAction: 'ADVISE' }]);
    const advised = await does('dpoDnum', 'adviseDpia', {
      advice: 'UNFAVOURABLE',
      words: 'Deux critères sont remplis : je conseille une analyse.',
    });
    expect(advised).toMatchObject({ dpiaAdvice: [{ advice: 'UNFAVOURABLE', author: { name: 'Dominique Petit' } }], awaited: [] });
    dpia = advised;
  });

  test('is decided again by a new fact; what was decided before, and the advice on it, stay', async () => {
    await register.setClock('2027-06-08T09:00:00+02:00');
    const meanwhile = await refused('team', 'decideDpiaNeed', { criteria: two, isNeeded: true, reason: GROUNDS });
    expect(meanwhile).toMatchObject({ category: 'CONFLICT', code: 'DECIDED_MEANWHILE', current: { isNeeded: false } });
    const lastNeedId = dpia.dpiaNeeds[0]!.id;
    const again = await does('team', 'decideDpiaNeed', { criteria: two, isNeeded: true, reason: GROUNDS, lastNeedId });
    expect(again.dpiaNeeds.map(({ isNeeded }) => isNeeded)).toEqual([true, false]);
    expect(again.awaited).toMatchObject([{ awaitedAction: 'ADVISE' }]);
    const advised = await does('dpoDnum', 'adviseDpia', { advice: 'FAVOURABLE', words: 'L’analyse est engagée, comme conseillé.' });
    expect(advised.awaited).toMatchObject([{ awaitedAction: 'ADD_VERSION' }]);
    dpia = advised;
  });

  test('says that what nobody knows may tip it, and that a criterion is said once', async () => {
    const lastNeedId = dpia.dpiaNeeds[0]!.id;
    const one = [two[0]!];
    const unsettled = await does('team', 'decideDpiaNeed', { criteria: one, isNeeded: true, reason: GROUNDS, lastNeedId });
    expect(unsettled.dpiaNeeds[0]).toMatchObject({ conclusion: 'UNSETTLED' });
    const twice = { criteria: [...one, ...one], isNeeded: true, reason: GROUNDS, lastNeedId: unsettled.dpiaNeeds[0]!.id };
    expect(await refused('team', 'decideDpiaNeed', twice)).toMatchObject({ fieldErrors: [{ field: 'criteria', code: 'SAID_TWICE' }] });
  });
});

describe('the lists of the authority', () => {
  test('settle it whatever the criteria say: what they ask for is not put aside in a few words, what they dispense with is', async () => {
    const lastNeedId = async () =>
      (await does('dpoDnum', 'adviseDpia', { advice: 'FAVOURABLE', words: 'Vu, rien à redire ici.' })).dpiaNeeds[0]!.id;
    const listed = { criteria: [{ criterion: 'LARGE_SCALE', answered: 'NO' }], listedAs: 'SOCIAL_CARE', lastNeedId: await lastNeedId() };
    const short = await refused('team', 'decideDpiaNeed', { ...listed, isNeeded: false, reason: 'Ce n’est pas nécessaire ici.' });
    expect(short).toMatchObject({ fieldErrors: [{ field: 'reason', code: 'TOO_SHORT' }] });
    const needed = await does('team', 'decideDpiaNeed', { ...listed, isNeeded: true, reason: GROUNDS });
    expect(needed.dpiaNeeds[0]).toMatchObject({
      ...{ conclusion: 'EXPECTED', isNeeded: true, listedAs: 'SOCIAL_CARE' },
      listing: { isRequired: true, writtenIn: 'Délibération CNIL n° 2018-327 du 11/10/2018', listedOn: '2018-11-06' },
    });
    const dispensed = { criteria: two, listedAs: 'SUPPLIERS', lastNeedId: needed.dpiaNeeds[0]!.id, isNeeded: false };
    const decided = await does('team', 'decideDpiaNeed', { ...dispensed, reason: 'La liste de la CNIL en dispense.' });
    expect(decided.dpiaNeeds[0]).toMatchObject({ conclusion: 'NOT_EXPECTED', listing: { isRequired: false, listedOn: '2019-10-22' } });
  });

  test('name fourteen sorts of processing that are assessed, and twelve that are not', () => {
    expect(Object.groupBy(LISTED_PROCESSING, (processing) => (listingOf(processing).isRequired ? 'assessed' : 'dispensed'))).toEqual({
      assessed: expect.toSatisfy((listed: string[]) => listed.length === 14),
      dispensed: expect.toSatisfy((listed: string[]) => listed.length === 12),
    });
  });
});

describe('an impact assessment', () => {
  test('says where it stands, what risk remains, what people think, and when the authority was consulted', async () => {
    const state = { dpiaStage: 'DOING', residualRisk: 'SIGNIFICANT', views: 'Deux associations ont été entendues en mai.' };
    expect(await refused('team', 'describeDpia', { ...state, consultedOn: '2027-07-01' })).toMatchObject({ code: 'FUTURE_DAY' });
    const described = await does('team', 'describeDpia', {
      ...state,
      consultedOn: '2027-06-02',
      consultation: 'Avis attendu sous huit semaines.',
    });
    expect(described.dpiaStates).toMatchObject([{ ...state, consultedOn: '2027-06-02' }]);
  });

  test('is put in force with no opinion of the other party', async () => {
    const written = await register.adds(await register.read('team', dpia.id));
    expect(written).toMatchObject({ gate: 'NOT_NEEDED', occurrences: [] });
    expect(await register.onNewest('team', 'publishText', written)).toMatchObject({ status: 'PUBLISHED' });
  });

  test('and nothing of it is said of terms of use, nor by another party', async () => {
    const terms = await register.opens();
    const said = { legalTextId: terms.id, dpiaStage: 'DOING' };
    expect(await refused('team', 'describeDpia', said)).toMatchObject({ code: 'NOT_A_DPIA' });
    expect(await refused('dpoDinum', 'describeDpia', { dpiaStage: 'DOING' })).toMatchObject({ code: 'NOT_THE_WRITER' });
    expect(await refused('team', 'adviseDpia', { advice: 'FAVOURABLE', words: GROUNDS })).toMatchObject({ code: 'NOT_THE_WRITER_DPO' });
  });
});
