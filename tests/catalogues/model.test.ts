import { describe, expect, it } from 'vitest';
import { countCatalogue, obligationsOf } from '../../server/catalogues/catalogue.rules.ts';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';
import { trackingOf } from '../../server/catalogues/tracking.rules.ts';
import { fillWords } from '../../server/conventions/fillWords.ts';
import { modelAgreement, signedAgreement } from './support.ts';

const { catalogue } = readCatalogue(modelAgreement, 'modele-incubation.yaml');
const signed = readCatalogue(signedAgreement, 'domifa-fast5-2020.yaml').catalogue;

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Texts that conventions fill with their own words. */
const texts = () => [
  ...catalogue.commitments.flatMap(({ text, chapeau }) => [text, ...(chapeau ? [chapeau] : [])]),
  ...catalogue.eligibleExpenses!.lines.map(({ text }) => text),
];

describe('the model of an incubation convention', () => {
  it('holds 118 commitments laid as 136 obligations on four parties, in twelve rows of two columns of which one cell is empty', () => {
    expect(countCatalogue(catalogue)).toEqual({
      commitments: 118,
      obligations: 136,
      themes: 31,
      matrixRows: 12,
      cells: 24,
      emptyCells: 1,
      expenseLines: 19,
    });
    expect(tally(obligationsOf(catalogue).map(({ party }) => party))).toEqual({ DIRECTION: 63, INCUBATEUR: 46, EQUIPE: 14, METIER: 13 });
  });

  it('names no body: its parties are told by their part, and each convention writes their names', () => {
    const said = modelAgreement.replace(/^ +equivalentTo: .*$/gm, '');
    expect(said).not.toMatch(/DINUM|DNUM|domifa|beta\.gouv|fabrique|chorus/i);
    expect(catalogue.parties.map(({ code, name }) => [code, name])).toEqual([
      ['INCUBATEUR', 'Incubateur'],
      ['DIRECTION', 'Direction'],
      ['EQUIPE', 'Équipe du service'],
      ['METIER', 'Direction métier'],
    ]);
    expect(catalogue.agreement.programme).toBeUndefined();
    expect(catalogue.agreement.credits!.every(({ ae, cp }) => ae === null && cp === null)).toBe(true);
  });

  it('leaves eight words open, each written somewhere, and nothing open once they are given', () => {
    const words = Object.fromEntries(catalogue.variables!.map(({ code, label }) => [code, label]));
    expect(Object.keys(words)).toEqual([
      'service',
      'delegant',
      'delegataire',
      'programme',
      'centreFinancier',
      'montantAE',
      'montantCP',
      'duree',
    ]);
    for (const code of Object.keys(words)) expect(texts().filter((text) => text.includes(`{${code}}`)).length).toBeGreaterThan(0);
    expect(fillWords(texts(), words).filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('says in its own words what the signed convention says, tracked and opened alike', () => {
    const tracked = ({ commitments, groups }: typeof catalogue) =>
      tally(commitments.map((commitment) => trackingOf(commitment, groups.find(({ code }) => code === commitment.group)!)));
    expect(tracked(catalogue)).toEqual(tracked(signed));
    const opened = ({ commitments }: typeof catalogue) =>
      tally(commitments.flatMap(({ opensOn = [] }) => opensOn.map(({ moment }) => moment)));
    expect(opened(catalogue)).toEqual(opened(signed));
    const practices = ({ commitments }: typeof catalogue) => tally(commitments.flatMap(({ practice }) => (practice ? [practice] : [])));
    expect(practices(catalogue)).toEqual(practices(signed));
    const said = new Set(signed.commitments.map(({ text }) => text));
    expect(catalogue.commitments.filter(({ text }) => said.has(text)).map(({ code }) => code)).toEqual(['A2-P3-EQUIPE-3']);
  });

  it('says of each of its commitments which one of the signed convention is the same, and the two are of one nature', () => {
    const codes = new Map(signed.commitments.map((commitment) => [`${signed.key}:${commitment.code}`, commitment]));
    const same = catalogue.commitments.map(({ equivalentTo }) => codes.get(equivalentTo![0]!)!);
    expect(new Set(same.map(({ code }) => code)).size).toBe(118);
    const kinds = (commitments: typeof same) =>
      commitments.map(({ nature, force, practice, register }) => [nature, force, practice, register]);
    expect(kinds(catalogue.commitments)).toEqual(kinds(same));
  });

  it('has its manifesto observed from two sides, and asks two questions about the service', () => {
    expect(catalogue.manifesto?.sides).toEqual({ partner: ['METIER'], team: ['EQUIPE'] });
    expect(catalogue.profile!.map(({ key }) => key)).toEqual(['service.authenticatesUsers', 'service.isOnlineProcedure']);
  });
});
