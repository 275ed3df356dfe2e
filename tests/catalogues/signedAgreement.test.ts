import { describe, expect, it } from 'vitest';
import { countCatalogue, obligationsOf, reviewPeriodOf } from '../../server/catalogues/catalogue.rules.ts';
import type { CommitmentDef } from '../../server/catalogues/catalogueFile.ts';
import { diffCatalogues } from '../../server/catalogues/diffCatalogue.ts';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';
import { trackingOf } from '../../server/catalogues/tracking.rules.ts';
import { signedAgreement, signedAgreementFirst } from './support.ts';

const { catalogue } = readCatalogue(signedAgreement, 'domifa-fast5-2020.yaml');
const byCode = new Map(catalogue.commitments.map((commitment) => [commitment.code, commitment]));

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the DomiFa convention as a catalogue', () => {
  it('holds 118 commitments laid as 136 obligations, a matrix of 24 cells of which one is empty, and 25 expense lines', () => {
    expect(countCatalogue(catalogue)).toEqual({
      commitments: 118,
      obligations: 136,
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
      DINUM: 46,
      EQUIPE: 14,
      PARTENAIRE: 13,
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
      TRIGGERED: 33,
      ONE_OFF: 16,
      PERIODIC: 5,
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
    expect(reviewPeriodOf(byCode.get('ART2-GOV-DNUM-4')!)).toBeNull();
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

  it('tracks each commitment by what it legally is: 52 to prove, 37 that occur, 17 observed, 5 used, 7 for memory', () => {
    const groups = new Map(catalogue.groups.map((group) => [group.code, group]));
    const tracking = (commitment: CommitmentDef) => trackingOf(commitment, groups.get(commitment.group));
    expect(tally(catalogue.commitments.map(tracking))).toEqual({ PROVE: 52, OCCUR: 37, OBSERVE: 17, USE: 5, NOTE: 7 });
    expect(tally(obligationsOf(catalogue).map(({ commitment }) => tracking(commitment)))).toEqual({
      PROVE: 59,
      OCCUR: 38,
      OBSERVE: 17,
      USE: 9,
      NOTE: 13,
    });
    const codes = (wanted: string) => catalogue.commitments.filter((commitment) => tracking(commitment) === wanted).map(({ code }) => code);
    expect(codes('NOTE')).toEqual([
      'ART1-PER-DNUM-1',
      'ART2-FIN-DNUM-2',
      'ART4-DCP-TOUS-1',
      'ART5-FIN-DNUM-1',
      'ART7-DUR-TOUS-1',
      'ART7-RES-TOUS-2',
      'A3-ELI-TOUS-2',
    ]);
    expect(codes('USE')).toEqual(['ART2-BP-DNUM-5', 'ART3-COM-DINUM-4', 'ART7-RES-DINUM-1', 'ART7-RES-TOUS-1', 'A2-P3-EQUIPE-2']);
  });

  it('says where every delay and every event comes from, in words that its sentence has', () => {
    const deadlines = catalogue.commitments.flatMap(({ deadline }) => (deadline ? [deadline] : []));
    expect(tally(deadlines.map(({ basis }) => basis ?? 'NONE'))).toEqual({ AGREEMENT: 15, LAW: 1, PRACTICE: 1 });
    expect(deadlines.filter(({ citation }) => !citation)).toEqual([]);
    for (const { code, text, chapeau, source, deadline } of catalogue.commitments) {
      const around = catalogue.commitments.filter((other) => other.theme === source.ref || other.theme === code.split('-')[1]);
      const said = [text, chapeau, ...around.map((other) => other.text)].join(' ');
      const cited = deadline?.basis === 'AGREEMENT' ? [...deadline.citation!.matchAll(/« (.+?) »/g)].map(([, words]) => words!) : [];
      for (const words of cited) expect({ code, said }).toEqual({ code, said: expect.stringContaining(words) });
    }
    const triggers = catalogue.commitments.filter(({ trigger }) => trigger);
    expect(tally(triggers.map(({ triggerBasis }) => triggerBasis ?? 'NONE'))).toEqual({ AGREEMENT: 42, PRACTICE: 12 });
  });

  it('opens what a date of the convention, its credits, a request or a register opens, and nothing else yet', () => {
    const opened = catalogue.commitments.flatMap(({ code, opensOn = [] }) => opensOn.map(({ moment, about }) => [code, moment, about]));
    expect(opened).toEqual([
      ['ART2-FIN-DNUM-7', 'convention.ended', undefined],
      ['ART2-FIN-DNUM-9', 'request.informed', 'credit_shortfall'],
      ['ART2-FIN-DNUM-10', 'request.informed', 'credit_underspend'],
      ['ART2-BP-DNUM-1', 'service.changed', undefined],
      ['ART2-GOV-DNUM-4', 'committee.held', undefined],
      ['ART2-GOV-DINUM-5', 'committee.convened', undefined],
      ['ART3-COM-DINUM-1', 'request.asked', 'site_presence'],
      ['ART3-COM-DINUM-2', 'request.asked', 'hiring_relay'],
      ['ART3-COM-DINUM-3', 'request.asked', 'clubs'],
      ['ART3-COM-DINUM-3', 'request.informed', 'clubs'],
      ['ART3-COM-DINUM-4', 'request.asked', 'expert_help'],
      ['ART3-FIN-DINUM-2', 'credits.tranche', undefined],
      ['ART5-FIN-DINUM-1', 'request.asked', 'delegation_information'],
      ['A1-DON-DNUM-2', 'request.asked', 'processing_data'],
      ['A1-ORG-DNUM-1', 'service.changed', undefined],
      ['A1-VIO-DINUM-1', 'incident.processorAware', undefined],
      ['A1-VIO-DINUM-2', 'incident.processorAware', undefined],
      ['A1-VIO-DINUM-3', 'incident.processorAware', undefined],
      ['A1-VIO-DNUM-3', 'incident.controllerAware', undefined],
      ['A1-VIO-DNUM-3', 'incident.highRisk', undefined],
      ['A1-SSI-DINUM-1', 'convention.signed', undefined],
      ['A1-SSI-DNUM-1', 'request.asked', 'security_practices'],
      ['A1-SSI-DNUM-2', 'workshop.held', undefined],
      ['A1-DRO-DINUM-1', 'request.asked', 'rights_procedure'],
      ['A1-DRO-DINUM-2', 'rightsRequest.received', undefined],
      ['A1-TRA-DINUM-1', 'convention.ended', undefined],
      ['A1-TRA-DNUM-1', 'convention.ended', undefined],
      ['A1-STT-DINUM-1', 'processor.planned', undefined],
      ['A1-STT-DINUM-1', 'processor.changePlanned', undefined],
      ['A1-STT-DINUM-2', 'processor.engaged', undefined],
      ['A1-STT-DINUM-3', 'processor.engaged', undefined],
      ['A1-STT-DNUM-1', 'processor.planned', undefined],
      ['A1-STT-DNUM-1', 'processor.changePlanned', undefined],
      ['A1-STT-DNUM-2', 'processor.engaged', undefined],
      ['A1-STT-DNUM-3', 'processor.engaged', undefined],
      ['A1-DOC-DINUM-1', 'request.asked', 'documentation_information'],
      ['A1-DOC-DNUM-2', 'legalText.planned', undefined],
      ['A1-TER-DINUM-1', 'processor.outsideTerritory', undefined],
    ]);
    expect(catalogue.commitments.filter(({ survives }) => survives).map(({ code }) => code)).toEqual(['A1-TRA-DINUM-1', 'A1-TRA-DNUM-1']);
  });

  it('names who answers for the parties that do not sign, and has credits reviewed by finance officers, not by a DPO', () => {
    expect(catalogue.parties.map(({ code, answers }) => [code, answers])).toEqual([
      ['DINUM', undefined],
      ['DNUM', undefined],
      ['EQUIPE', 'DNUM'],
      ['PARTENAIRE', 'DNUM'],
    ]);
    expect(catalogue.groups.find(({ code }) => code === 'financial')?.reviewedBy).toEqual(['OTHER_PARTY_FINANCE', 'REVIEWER']);
  });

  it('tells the 14 expenses from the 11 missions of the coach', () => {
    const kinds = new Map(catalogue.eligibleExpenses!.families.map(({ code, kind = 'EXPENSE' }) => [code, kind]));
    expect(tally(catalogue.eligibleExpenses!.lines.map(({ family }) => kinds.get(family)!))).toEqual({ EXPENSE: 14, MISSION: 11 });
  });
});

describe('version 1.1.0 of the DomiFa catalogue, beside the first', () => {
  const first = readCatalogue(signedAgreementFirst, 'domifa-fast5-2020-1.0.0.yaml').catalogue;

  it('keeps every code and every sentence, but for one that had lost its last words', () => {
    const diff = diffCatalogues(first, catalogue);
    expect([diff.added, diff.removed]).toEqual([[], []]);
    expect(diff.reworded).toEqual([
      {
        code: 'ART5-FIN-DNUM-1',
        before: 'Les imputations comptables des dépenses à prendre en compte sont :',
        after: 'Les imputations comptables des dépenses à prendre en compte sont : Pour le délégant:',
      },
    ]);
    expect(diff.countsBefore).toMatchObject({ commitments: 118, obligations: 132 });
  });

  it('no longer invents a period, nor a due date for what has none', () => {
    const dated = (code: string) => byCode.get(code)?.deadline?.rule;
    expect(
      ['ART7-DUR-TOUS-1', 'ART2-GOV-DNUM-4', 'ART2-GOV-DINUM-5', 'A1-SSI-DINUM-1', 'A1-DRO-DINUM-2', 'A2-P1-PART-1'].map(dated),
    ).toEqual(Array(6).fill(undefined));
    const before = new Map(first.commitments.map((commitment) => [commitment.code, commitment]));
    const rules = catalogue.commitments.flatMap(({ code, deadline }) => (deadline?.rule ? [[code, deadline.rule]] : []));
    expect(rules.filter(([code, rule]) => before.get(code!)?.deadline?.rule !== rule)).toEqual([]);
    expect(Object.fromEntries(rules)).toEqual({
      'ART2-FIN-DNUM-7': 'P0D',
      'ART2-GOV-DNUM-3': 'P6M',
      'ART7-RES-TOUS-1': 'P3M',
      'A1-VIO-DNUM-3': 'PT72H',
      'A1-STT-DINUM-1': 'P0D',
      'A1-STT-DNUM-1': 'P0D',
      'A1-DOC-DNUM-2': 'P0D',
    });
  });
});
