import { describe, expect, it } from 'vitest';
import type { CommitmentForce, CommitmentNature } from '../../server/catalogues/catalogueFile.ts';
import type { Tracking } from '../../server/catalogues/commitment.entity.ts';
import { MOMENTS, momentDef } from '../../server/catalogues/moments.ts';
import { trackingOf } from '../../server/catalogues/tracking.rules.ts';
import { edit, jointControllers, placeOf, problemsOf } from './support.ts';

const NOTICE = 'kind: BEFORE\n      rule: P2M';
const ASKED = 'moment: request.asked, about: recherche';
const ENDED = 'moment: convention.ended, due';
const OWN = 'tracking: PROVE\n';

/** What is done to the file, then the one problem expected: code, field, and the text it stands at in the edited file. */
const REFUSED: [name: string, before: string, after: string, code: string, path: string, place: string][] = [
  [
    'a standing duty that repeats',
    'reviewPeriod: P1Y\n    reviewPeriodBasis: PRACTICE',
    'deadline: { kind: PERIODIC, rule: P1Y, from: agreement.signedOn, label: tous les ans }',
    'NATURE_DEADLINE',
    'commitments[0].deadline.kind',
    'PERIODIC, rule: P1Y',
  ],
  [
    'a duty of once that repeats',
    'kind: RELATIVE\n      rule: P2M',
    'kind: PERIODIC\n      rule: P2M',
    'NATURE_DEADLINE',
    'commitments[1].deadline.kind',
    'PERIODIC\n      rule: P2M',
  ],
  [
    'a period that counts back',
    'kind: PERIODIC\n      rule: P2W',
    'kind: BEFORE\n      rule: P2W',
    'NATURE_DEADLINE',
    'commitments[6].deadline.kind',
    'BEFORE\n      rule: P2W',
  ],
  [
    'a prior notice that comes after',
    NOTICE,
    NOTICE.replace('BEFORE', 'RELATIVE'),
    'NATURE_DEADLINE',
    'commitments[8].deadline.kind',
    'RELATIVE\n      rule: P2M\n      from: processor',
  ],
  [
    'what is for memory with a deadline',
    'nature: ONE_OFF\n    force: CONSTRAINT',
    'nature: ONE_OFF\n    force: CONSTRAINT\n    deadline: { kind: ASAP, from: agreement.signedOn, label: vite }',
    'TRACKING_DEADLINE',
    'commitments[16].deadline',
    'deadline: { kind: ASAP',
  ],
  [
    'conduct with a deadline',
    'nature: STANDING\n    force: PRINCIPLE',
    'nature: ONE_OFF\n    force: PRINCIPLE\n    deadline: { kind: ASAP, from: agreement.signedOn, label: vite }',
    'TRACKING_DEADLINE',
    'commitments[14].deadline',
    'deadline: { kind: ASAP',
  ],
  [
    'a schedule that is proven once for all',
    'opensBefore: P1M',
    'tracking: PROVE',
    'TRACKING_DEADLINE',
    'commitments[5].deadline.kind',
    'PERIODIC\n      rule: P1Y',
  ],
  [
    'an opening of what is due all the time',
    'register: demandes\n',
    'opensOn: [{ moment: convention.signed }]\n',
    'TRACKING_OPENING',
    'commitments[3].opensOn[0]',
    '{ moment: convention.signed',
  ],
  [
    'an opening of a facet that is proven',
    `[{ ${ASKED} }]`,
    `[{ ${ASKED}, facet: a }]\n    facets: [{ id: a, label: recherche, tracking: PROVE }]`,
    'TRACKING_OPENING',
    'commitments[4].opensOn[0]',
    `{ ${ASKED}`,
  ],
  [
    'a right that survives',
    'theme: GOUV\n    parties: [UNIV, OFFICE, VILLE]\n    text: Chaque partie peut',
    'survives: true\n    theme: GOUV\n    parties: [UNIV, OFFICE, VILLE]\n    text: Chaque partie peut',
    'TRACKING_OPENING',
    'commitments[11].survives',
    'survives: true',
  ],
  [
    'beneficiaries of a duty',
    'register: demandes\n',
    'beneficiaries: [VILLE]\n',
    'TRACKING_OPENING',
    'commitments[3].beneficiaries',
    'beneficiaries: [',
  ],
  ['a duty used by a notice', 'register: demandes\n', 'use: { noticePeriod: true }\n', 'TRACKING_OPENING', 'commitments[3].use', 'use: {'],
  [
    'the end opened by the signature',
    ENDED,
    'moment: convention.signed, due',
    'NATURE_MOMENT',
    'commitments[12].opensOn[0].moment',
    'convention.signed, due',
  ],
  [
    'an act that the moment does not have',
    ENDED,
    'moment: convention.ended, answeredBy: incident.alerted, due',
    'UNKNOWN_ACT',
    'commitments[12].opensOn[0].answeredBy',
    'incident.alerted',
  ],
  [
    'an act that answers what does not repeat',
    NOTICE,
    `${NOTICE}\n      answeredBy: committee.held`,
    'NOT_ALLOWED',
    'commitments[8].deadline.answeredBy',
    'answeredBy: committee.held',
  ],
  [
    'an act that answers no schedule',
    'kind: PERIODIC\n      rule: P2W',
    'kind: PERIODIC\n      rule: P2W\n      answeredBy: incident.alerted',
    'UNKNOWN_ACT',
    'commitments[6].deadline.answeredBy',
    'incident.alerted',
  ],
  [
    'a moment that nothing announces',
    ENDED,
    'moment: convention.renewed, due',
    'UNKNOWN_MOMENT',
    'commitments[12].opensOn[0].moment',
    'convention.renewed',
  ],
  [
    'a moment named as a property of objects',
    ENDED,
    'moment: toString, due',
    'UNKNOWN_MOMENT',
    'commitments[12].opensOn[0].moment',
    'toString',
  ],
  [
    'a request about nothing',
    ASKED,
    'moment: request.asked',
    'MISSING_FIELD',
    'commitments[4].opensOn[0].about',
    '{ moment: request.asked }',
  ],
  [
    'a request nobody declared',
    ASKED,
    'moment: request.asked, about: clefs',
    'UNKNOWN_REQUEST',
    'commitments[4].opensOn[0].about',
    'clefs',
  ],
  [
    'an end about a request',
    ENDED,
    'about: recherche, moment: convention.ended, due',
    'NOT_ALLOWED',
    'commitments[12].opensOn[0].about',
    'about: recherche, moment',
  ],
  ['an opening of an unknown facet', `${ASKED} }`, `${ASKED}, facet: z }`, 'UNKNOWN_FACET', 'commitments[4].opensOn[0].facet', 'z }'],
  [
    'a recurrence of nothing',
    'kind: PERIODIC\n      rule: P2W',
    'kind: PERIODIC\n      rule: P0D',
    'DURATION_OUT_OF_RANGE',
    'commitments[6].deadline.rule',
    'P0D\n      from: agreement',
  ],
  ['a preparation of nothing', 'opensBefore: P1M', 'opensBefore: P0D', 'DURATION_OUT_OF_RANGE', 'commitments[5].opensBefore', 'P0D'],
  [
    'an opening due in two hundred years',
    'rule: PT24H } }',
    'rule: P200Y } }',
    'DURATION_OUT_OF_RANGE',
    'commitments[7].opensOn[0].due.rule',
    'P200Y',
  ],
  [
    'a daily schedule without an end',
    'kind: PERIODIC\n      rule: P2W',
    'kind: PERIODIC\n      rule: P1D',
    'SCHEDULE_TOO_DENSE',
    'commitments[6].deadline.rule',
    'P1D\n      from',
  ],
  ['two codes that differ by their case', 'code: LOG-INF-2', 'code: log-inf-1', 'CODE_DIFFERS_BY_CASE', 'commitments[1].code', 'log-inf-1'],
  ['two parties that differ by their case', 'code: USAGERS', 'code: Ville', 'CODE_DIFFERS_BY_CASE', 'otherActors[0].code', 'Ville, name'],
  [
    'two requests that differ by their case',
    'requests:\n',
    'requests:\n  - { code: Violation, label: Autre }\n',
    'CODE_DIFFERS_BY_CASE',
    'requests[2].code',
    'violation, label',
  ],
  [
    'two variables that differ by their case',
    'variables:\n',
    'variables:\n  - { code: Service, label: Autre }\n',
    'CODE_DIFFERS_BY_CASE',
    'variables[1].code',
    'service, label: Nom',
  ],
  [
    'two answers that differ by their case',
    'choices:\n',
    'choices:\n      - { value: Marche, label: Autre }\n',
    'CODE_DIFFERS_BY_CASE',
    'profile[3].choices[2].value',
    'MARCHE, label',
  ],
  ['a variable nobody declared', "l'adresse {contact}", "l'adresse {adresse}", 'UNKNOWN_VARIABLE', 'commitments[3].text', '{adresse}'],
  [
    'a party answered for by nobody',
    'role: financeuse, isSignatory: true',
    'role: financeuse, answers: REGION, isSignatory: false',
    'UNKNOWN_PARTY',
    'parties[2].answers',
    'REGION',
  ],
  [
    'a party answered for by itself',
    'role: financeuse, isSignatory: true',
    'role: financeuse, answers: VILLE, isSignatory: false',
    'NOT_A_SIGNATORY',
    'parties[2].answers',
    'VILLE, isSignatory',
  ],
  [
    'a signatory another answers for',
    'role: financeuse, isSignatory',
    'role: financeuse, answers: UNIV, isSignatory',
    'NOT_ALLOWED',
    'parties[2].answers',
    'answers: UNIV',
  ],
  ['a rule on a date that is none', "'2026-01-01'", "'2026-02-30'", 'RULE_TYPE', 'commitments[2].appliesIf', 'service.welcomesMinors and'],
  ['a tracking the format does not have', OWN, 'tracking: WATCH\n', 'NOT_ALLOWED', 'commitments[15].tracking', 'WATCH'],
  [
    'a deadline that comes from nowhere',
    'basis: PRACTICE\n  - code: LOG-TIE-1',
    'basis: HABIT\n  - code: LOG-TIE-1',
    'NOT_ALLOWED',
    'commitments[7].deadline.basis',
    'HABIT',
  ],
];

describe('a commitment whose nature, tracking or moments contradict each other is refused with its line and column', () => {
  it.each(REFUSED)('%s', (_name, before, after, code, path, place) => {
    const source = edit(jointControllers, before, after);
    const problems = problemsOf(source);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
    expect(problems[0]).toMatchObject(placeOf(source, place));
    expect(problems[0]!.expected.fr).not.toBe('');
    expect(problems[0]!.expected.en).not.toBe('');
  });

  it('says how many due dates a schedule of a day over fifty years would have, and how many are accepted', () => {
    const source = edit(
      edit(jointControllers, 'rule: P2W\n      from: agreement', 'rule: P1D\n      from: agreement'),
      'noticePeriod',
      'endsOn: 2076-03-02\n  noticePeriod',
    );
    const [problem] = problemsOf(source);
    expect(problem).toMatchObject({ code: 'SCHEDULE_TOO_DENSE', ...placeOf(source, 'P1D\n      from') });
    expect(problem?.expected.fr).toBe(
      'une récurrence de 4000 échéances au plus d’ici la fin, ou en 50 ans sans fin ; celle-ci en aurait 18263',
    );
  });

  it.each([
    ['an occurring duty that nothing opens yet', '    opensOn: [{ moment: request.asked, about: recherche }]\n', ''],
    [
      'a standing duty that a moment opens, once it is tracked so',
      'register: demandes\n',
      'tracking: OCCUR\n    opensOn: [{ moment: convention.inForce }]\n',
    ],
    [
      'an opening of a facet that occurs, in a duty that is proven',
      'register: demandes\n',
      `facets: [{ id: a, label: recherche, tracking: OCCUR }]\n    opensOn: [{ ${ASKED}, facet: a }]\n`,
    ],
    ['a weekly schedule without an end', 'rule: P2W\n      from: agreement.signedOn', 'rule: P1W\n      from: agreement.signedOn'],
    ['braces around what is no code', '{contact}', '{ contact }'],
  ])('%s is accepted', (_name, before, after) => {
    expect(problemsOf(edit(jointControllers, before, after))).toEqual([]);
  });
});

const DEFAULTS: [force: CommitmentForce, nature: CommitmentNature, tracking: Tracking][] = [
  ['OBLIGATION', 'STANDING', 'PROVE'],
  ['CONSTRAINT', 'ONE_OFF', 'PROVE'],
  ['OBLIGATION', 'PERIODIC', 'OCCUR'],
  ['CONSTRAINT', 'TRIGGERED', 'OCCUR'],
  ['OBLIGATION', 'PRIOR_NOTICE', 'OCCUR'],
  ['OBLIGATION', 'PRIOR_OPINION', 'OCCUR'],
  ['OBLIGATION', 'TERMINAL', 'OCCUR'],
  ['PRINCIPLE', 'STANDING', 'OBSERVE'],
  ['RIGHT', 'TRIGGERED', 'USE'],
  ['EFFECT', 'TERMINAL', 'NOTE'],
];

describe('how a commitment is tracked when it does not say', () => {
  it.each(DEFAULTS)('%s, %s: %s', (force, nature, tracking) => {
    expect(trackingOf({ force, nature }, undefined)).toBe(tracking);
    expect(trackingOf({ force, nature }, {})).toBe(tracking);
    expect(trackingOf({ force, nature }, { tracking: 'NOTE' })).toBe('NOTE');
    expect(trackingOf({ force, nature, tracking: 'USE' }, { tracking: 'NOTE' })).toBe('USE');
  });
});

describe('the moments that open commitments', () => {
  it('are those of conventions, requests and registers, each with French and English words', () => {
    expect(MOMENTS).toEqual([
      'convention.signed',
      'convention.inForce',
      'convention.ended',
      'convention.terminated',
      'credits.tranche',
      'request.asked',
      'request.informed',
      'incident.processorAware',
      'incident.controllerAware',
      'incident.highRisk',
      'rightsRequest.received',
      'legalText.planned',
      'processor.planned',
      'processor.changePlanned',
      'processor.engaged',
      'processor.outsideTerritory',
      'committee.convened',
      'workshop.held',
      'service.changed',
      'committee.held',
    ]);

    for (const moment of MOMENTS) expect(momentDef(moment)!.fr).not.toBe(momentDef(moment)!.en);
  });
});
