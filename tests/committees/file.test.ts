import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { countStatements } from '../support/statements.ts';
import { Committees, type ToldCommittee } from './committees.ts';

const FILE = `query($id: ID!) { committeeFile(id: $id) { title formerReference sinceOn untilOn unprovenCount
  standings { standing formerCount count } changedObligations { code partyCode assurance formerAssurance } concerns { code assurance isOverdue }
  disagreements { code assurance } noticedIncidents { reference level closedAt } formerCriteria budget { exhaustedOn estimateWords grantedAmount grantedUntilOn } } }`;
const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id } }';
const DECLARE = 'mutation($input: DeclareIncidentInput!) { declareIncident(input: $input) { id } }';
const MET = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const WORDS = 'Vu lors du point de suivi, devant les deux côtés réunis.';

let committees: Committees;
let next: ToldCommittee;

const fileOf = async (who: PersonaName, { id }: ToldCommittee = next) => (await committees.as(who).get(FILE, { id })).committeeFile;
const incident = (title: string, over: object = {}) =>
  committees
    .as('dpoDnum')
    .get(DECLARE, { input: { partyId: committees.parties.DNUM, title, description: 'Un courriel mal adressé.', ...over } });
const sees = (who: PersonaName, observed: string, observedOn: string) =>
  committees.as(who).get(OBSERVE, {
    input: { obligationId: committees.world.obligation('A2-P1-PART-3', 'PARTENAIRE'), observed, observedOn, words: WORDS },
  });

beforeAll(async () => {
  committees = await Committees.open('2026-06-18T12:00:00+02:00');
  await incident('Avant le premier comité');
  await committees.estimates('2026-12-31');
  const first = await committees.convenes('2026-06-18', ['DINUM'], '2026-06-01');
  const decisions = [{ words: 'Publier les statistiques d’usage.', partyId: committees.parties.DNUM, dueOn: '2026-07-15' }];
  await committees.holds(first, '2026-06-18', {
    ...{ decisions, lateReason: 'La présidence n’était pas disponible avant ce jour.' },
    ...{ outcome: 'CONTINUE_PROVISIONAL', grantedAmount: '40000', grantedUntilOn: '2026-12-15' },
    ...{ successCriteria: ['Deux cents structures actives.'] },
  });
  await committees.setClock('2026-11-20T10:00:00+01:00');
  next = await committees.plans('2026-11-27');
});
afterAll(() => committees?.stop());

describe('the file of a committee', () => {
  test('says first that nothing changed since the last one, what it granted, and when the envelope is spent', async () => {
    const file = await fileOf('team');
    expect(file).toMatchObject({
      formerReference: 'COM-001',
      sinceOn: '2026-06-18',
      untilOn: '2026-11-20',
      noticedIncidents: [],
      disagreements: [],
      formerCriteria: ['Deux cents structures actives.'],
    });
    expect(file.budget).toEqual({
      exhaustedOn: '2026-12-31',
      estimateWords: expect.stringContaining('Au rythme'),
      grantedAmount: '40000',
      grantedUntilOn: '2026-12-15',
    });
    expect(file.changedObligations.map(({ code }: { code: string }) => code)).not.toContain('A1-VIO-DNUM-2');
  });

  test('tells what changed of state, what both sides see differently, and incidents that one may read', async () => {
    await committees.as('team').get(MET, { input: { obligationId: committees.world.obligation('A1-ORG-DNUM-2'), status: 'MET' } });
    await sees('partner', 'KEPT', '2026-11-19');
    await sees('team', 'BROKEN', '2026-11-20');
    await incident('Envoyé au mauvais destinataire');
    await incident('Gardé pour soi', { confidentiality: 'RESTRICTED' });
    const told = await fileOf('dpoDinum');
    expect(told.changedObligations).toContainEqual({
      code: 'A1-ORG-DNUM-2',
      partyCode: 'DNUM',
      formerAssurance: 'MISSING',
      assurance: 'DECLARED',
    });
    expect(told.changedObligations).toContainEqual({
      ...{ code: 'A2-P1-PART-3', partyCode: 'PARTENAIRE', formerAssurance: 'UNOBSERVED', assurance: 'DISAGREEMENT' },
    });
    expect(told.disagreements).toEqual([{ code: 'A2-P1-PART-3', assurance: 'DISAGREEMENT' }]);
    expect(told.concerns.map(({ code }: { code: string }) => code)).not.toContain('A2-P1-PART-3');
    expect(told.noticedIncidents).toEqual([{ reference: 'INC-2026-002', level: null, closedAt: null }]);
    const own = await fileOf('team');
    expect(own.noticedIncidents.map(({ reference }: { reference: string }) => reference)).toEqual(['INC-R-001', 'INC-2026-002']);
    const { noticedIncidents: _own, ...shared } = own;
    const { noticedIncidents: _theirs, ...theirs } = told;
    expect(theirs).toEqual(shared);
    for (const { standing, formerCount, count } of told.standings)
      expect([standing, formerCount >= 0, count >= 0]).toEqual([standing, true, true]);
  });

  test('costs the same statements whatever it tells', async () => {
    await fileOf('team');
    const { statements } = await countStatements(() => fileOf('team'));
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  test('of a committee that was held stays what it was on its day; the first one counts from the signature', async () => {
    const { committees: all } = await committees.as('team').get('{ committees { items { id reference } } }');
    const first = all.items.find(({ reference }: { reference: string }) => reference === 'COM-001');
    expect(await fileOf('team', first)).toMatchObject({
      formerReference: null,
      sinceOn: '2020-11-23',
      untilOn: '2026-06-18',
      disagreements: [],
      noticedIncidents: [{ reference: 'INC-2026-001' }],
    });
  });

  test('is not there for who does not read committees', async () => {
    const refused = async (who: PersonaName) => (await committees.as(who).refusal(FILE, { id: next.id })).extensions.code;
    expect(await refused('administrator')).toBe('NOT_FOUND');
  });
});
