import { describe, expect, it } from 'vitest';
import { countCatalogue, obligationsOf, reviewPeriodOf } from '../../server/catalogues/catalogue.rules.ts';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';
import { signedAgreement } from './support.ts';

const { catalogue } = readCatalogue(signedAgreement, 'domifa-fast5-2020.yaml');
const byCode = new Map(catalogue.commitments.map((commitment) => [commitment.code, commitment]));

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the DomiFa convention as a catalogue', () => {
  it('holds 118 commitments laid as 132 obligations, a matrix of 24 cells of which one is empty, and 25 expense lines', () => {
    expect(countCatalogue(catalogue)).toEqual({
      commitments: 118,
      obligations: 132,
      themes: 31,
      matrixRows: 12,
      cells: 24,
      emptyCells: 1,
      expenseLines: 25,
    });
    expect(catalogue.matrix?.emptyCells).toMatchObject([{ theme: 'TER', party: 'DNUM' }]);
    expect(catalogue.repairs).toHaveLength(34);
  });

  it('lays its obligations on four parties, of which two sign', () => {
    expect(tally(obligationsOf(catalogue).map((obligation) => obligation.party))).toEqual({
      DNUM: 63,
      DINUM: 45,
      EQUIPE: 13,
      PARTENAIRE: 11,
    });
    expect(catalogue.parties.filter((party) => party.isSignatory).map((party) => party.code)).toEqual(['DINUM', 'DNUM']);
  });

  it('sorts its commitments into ten groups', () => {
    expect(tally(catalogue.commitments.map((commitment) => commitment.group))).toEqual({
      annex1_matrix: 45,
      data_protection: 1,
      programme_support: 5,
      financial: 19,
      good_practice: 5,
      governance: 10,
      manifesto: 21,
      open_source: 4,
      publication: 3,
      termination: 5,
    });
  });

  it('says of each commitment when it is due', () => {
    expect(tally(catalogue.commitments.map((commitment) => commitment.nature))).toEqual({
      STANDING: 58,
      TRIGGERED: 28,
      ONE_OFF: 16,
      PERIODIC: 10,
      TERMINAL: 3,
      PRIOR_NOTICE: 2,
      PRIOR_OPINION: 1,
    });
    expect(byCode.get('A1-DOC-DNUM-2')).toMatchObject({ nature: 'PRIOR_OPINION', deadline: { kind: 'BEFORE', rule: 'P0D' } });
    expect(byCode.get('ART2-GOV-DNUM-3')?.deadline).toMatchObject({ kind: 'PERIODIC', rule: 'P6M', from: 'agreement.signedOn' });
    expect(byCode.get('A1-VIO-DNUM-3')?.deadline).toMatchObject({ kind: 'RELATIVE', rule: 'PT72H', from: 'incident.becameAwareAt' });
  });

  it('has standing duties reviewed every twelve months, and one-off duties never', () => {
    expect(reviewPeriodOf(byCode.get('A1-ORG-DINUM-1')!)).toBe('P12M');
    expect(reviewPeriodOf(byCode.get('A1-AUD-DNUM-1')!)).toBe('P12M');
    expect(reviewPeriodOf(byCode.get('ART2-GOV-DNUM-3')!)).toBeNull();
    expect(reviewPeriodOf(byCode.get('A1-VIO-DNUM-1')!)).toBeNull();
  });

  it('asks two questions about the service, each deciding one good practice', () => {
    expect(catalogue.profile?.map((question) => question.key)).toEqual(['service.authenticatesUsers', 'service.isOnlineProcedure']);
    expect(catalogue.commitments.filter((commitment) => commitment.appliesIf).map(({ code, appliesIf }) => [code, appliesIf])).toEqual([
      ['ART2-BP-DNUM-2', 'service.authenticatesUsers == true'],
      ['ART2-BP-DNUM-3', 'service.isOnlineProcedure == true'],
    ]);
  });

  it('keeps the six asterisks and the one bracketed clause', () => {
    expect(catalogue.commitments.filter((commitment) => commitment.asterisk)).toHaveLength(6);
    expect(catalogue.commitments.filter((commitment) => commitment.bracketed).map(({ code }) => code)).toEqual(['A1-SSI-DNUM-3']);
  });

  it('leaves the commitment authorisations of 2021 unknown rather than zero', () => {
    expect(catalogue.agreement.credits).toEqual([
      { year: 2020, ae: 100_000, cp: 20_000 },
      { year: 2021, ae: null, cp: 80_000 },
    ]);
  });

  it('quotes the agreement word for word', () => {
    expect(byCode.get('A1-VIO-DNUM-1')?.text).toBe('Définition de la procédure de notification en cas de violation de données*.');
    expect(byCode.get('A1-SSI-DNUM-3')?.text).toBe(
      '[Garantie que les mêmes mesures de sécurité sont mises en œuvre en interne (accès aux données, export) par la direction ou ses sous-traitants.]',
    );
    expect(catalogue.commitments.every(({ text }) => text === text.trim() && !/\s{2}|\n/.test(text))).toBe(true);
  });
});
