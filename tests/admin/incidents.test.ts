import { describe, expect, test } from 'vitest';
import type { IncidentPartsFragment } from '../../admin/generated/graphql.ts';
import { authorityForm } from '../../admin/incidents/authorityForm.ts';
import { doubtsOf } from '../../admin/incidents/doubts.ts';
import { lasting } from '../../admin/incidents/elapsed.ts';
import { readAxis } from '../../admin/incidents/readAxis.ts';
import { columnsOf } from '../../admin/shared/axisColumns.ts';
import { personalDataIn } from '../../admin/shared/personalData.ts';

const author = { name: 'Camille', capacity: 'DPO', partyCode: 'DNUM' } as const;
const party = (code: string) => ({ id: code.toLowerCase(), code });

const incident = {
  id: 'i',
  description: 'Un export envoyé à un tiers.',
  natures: ['CONFIDENTIALITY'],
  origin: 'WRONG_RECIPIENT',
  cause: null,
  responsible: null,
  processingActivities: 'Domiciliation',
  processorsInvolved: [{ id: 's', reference: 'STT-2027-001', name: 'Routeur' }],
  detectedAt: '2027-03-26T17:00:00Z',
  beganAt: '2027-03-25T08:00:00Z',
  stoppedAt: null,
  awareness: [
    { id: 'a1', party: party('DINUM'), awareAt: '2027-03-26T17:00:00Z', way: 'DETECTED', reason: null, isCurrent: true, author },
    { id: 'a2', party: party('DNUM'), awareAt: '2027-03-26T19:30:00Z', way: 'ALERTED', reason: null, isCurrent: true, author },
  ],
  assessments: [
    {
      ...{ id: 's1', level: 'RISK', grounds: 'Motifs', dataCategories: ['CONTACT'], peopleCategories: ['USER', 'MINOR'], author },
      ...{ peopleMin: 10, peopleMax: 20, recordsMin: 5, recordsMax: 5, consequences: 'Hameçonnage', recordedAt: '2027-03-29T19:00:00Z' },
      ...{ gravity: 'LIMITED', likelihood: 'MAXIMUM', identifiability: null, vulnerablePeople: 'YES', effectiveAccess: 'NO' },
      ...{ exposure: 'Trois jours.', unnotifiedReason: null, uninformedReason: 'Aucun accès constaté.' },
    },
  ],
  containments: [{ id: 'c1', containedAt: '2027-03-26T20:00:00Z', words: 'Accès fermé.', author }],
  alerts: [
    {
      ...{
        id: 'l1',
        fromParty: party('DINUM'),
        toParty: party('DNUM'),
        sentAt: '2027-03-26T19:30:00Z',
        channel: 'EMAIL',
        content: 'Alerte',
      },
      ...{ author, acknowledgedAt: '2027-03-26T19:41:00Z', acknowledger: author },
    },
  ],
  notifications: [{ id: 'n1', phase: 'INITIAL', sentAt: '2027-03-29T20:05:00Z', lateReason: 'Nuit du dimanche', author }],
  authorityDeclarations: [
    {
      id: 'd1',
      party: party('DNUM'),
      authority: 'ANSSI',
      authorityName: null,
      sentAt: '2027-03-29T21:00:00Z',
      receipt: 'A-1',
      words: 'Dite.',
      author,
    },
  ],
  controllerOrganisation: 'Direction responsable',
  peopleDecisions: [],
  measures: [],
  clocks: [{ party: party('DNUM'), status: 'DONE_LATE', startsAt: '2027-03-26T19:30:00Z', dueAt: '2027-03-29T19:30:00Z', doneAt: null }],
  closedAt: null,
} as unknown as IncidentPartsFragment;

describe('what happened around an incident', () => {
  test('is told on one axis of time, each thing in the column of its party, the end of the 72 hours among them', () => {
    const axis = readAxis(incident);
    expect(axis.map(({ kind, party: of }) => [kind, of])).toEqual([
      ['began', null],
      ['aware', 'DINUM'],
      ['aware', 'DNUM'],
      ['alerted', 'DINUM'],
      ['acknowledged', 'DNUM'],
      ['contained', 'DNUM'],
      ['assessed', 'DNUM'],
      ['due', 'DNUM'],
      ['notified', 'DNUM'],
      ['elsewhere', 'DNUM'],
    ]);
    expect(columnsOf(axis)).toEqual(['DINUM', 'DNUM']);
  });

  test.each([
    ['2027-03-29T19:30:00Z', '2027-03-29T20:05:00Z', { key: 'minutes', days: 0, hours: 0, minutes: 35 }],
    ['2027-03-29T21:30:00+02:00', '2027-03-29T07:10:00+02:00', { key: 'hours', days: 0, hours: 14, minutes: 20 }],
    ['2026-10-24T10:00:00+02:00', '2026-10-27T09:00:00+01:00', { key: 'days', days: 3, hours: 0, minutes: 0 }],
  ])('from %s to %s lasts so long', (from, to, told) => {
    expect(lasting(from, to)).toEqual(told);
  });
});

test('the authority is told what article 33(3) lists, in its order, then what its form asks beside', () => {
  const translate = (key: string, given?: object) => [key.replace('garant.', ''), ...Object.values(given ?? {})].join(' ');
  const parties = [{ id: 'dnum', code: 'DNUM', gdprRole: 'CONTROLLER', dpoEmail: 'dpd@dnum.invalid' }];
  const form = authorityForm(incident, { translate, instant: (iso) => iso, day: (iso) => iso, parties: parties as never });
  expect(form.map(({ code }) => code)).toEqual([
    ...['nature', 'people', 'records', 'contact', 'consequences', 'measures'],
    ...['dates', 'late', 'origin', 'informed', 'activities', 'processors', 'elsewhere'],
  ]);
  const texts = Object.fromEntries(form.map(({ code, text }) => [code, text]));
  expect(texts).toMatchObject({
    nature: [
      ...['incidentNature.CONFIDENTIALITY', 'Un export envoyé à un tiers.'],
      ...['naming.of field.effectiveAccess finding.NO', 'naming.of field.exposure Trois jours.'],
    ].join('\n'),
    people: 'concernedPeople.USER, concernedPeople.MINOR\nauthorityForm.between 10 20\nnaming.of field.vulnerablePeople finding.YES',
    activities: 'Domiciliation',
    processors: 'Routeur (STT-2027-001)',
    consequences: 'Hameçonnage\nnaming.of field.gravity riskDegree.LIMITED\nnaming.of field.likelihood riskDegree.MAXIMUM',
    informed: 'Aucun accès constaté.',
    records: 'concernedData.CONTACT\n5',
    contact: 'Direction responsable\nDNUM · dpd@dnum.invalid',
    elsewhere: 'authority.ANSSI · 2027-03-29T21:00:00Z · A-1',
    late: 'Nuit du dimanche',
  });
  expect(texts.dates).toContain('authorityForm.dates.known 2027-03-26T19:30:00Z');
});

describe('a free text', () => {
  test.each([
    ['Le 1 85 05 78 006 084 36 a été lu.', ['socialNumber']],
    ['Numéro 2850578006084.', ['socialNumber']],
    ['Écrire à jean.dupont@exemple.fr, ou au 06 12 34 56 78.', ['email', 'phone']],
    ['Le dossier 9850578006084 et 12 000 lignes, le 26/03/2027 à 18:00.', []],
  ])('warns of what looks like somebody: %s', (text, found) => {
    expect(personalDataIn(text)).toEqual(found);
  });
});

test('what does not hold together is told: a high risk of nobody, a level lowered after the authority was told, a party that knew before', () => {
  const [assessment] = incident.assessments;
  const notified = { ...incident, notifications: [{ sentAt: '2027-03-28T09:00:00Z' }] } as unknown as IncidentPartsFragment;
  const as = (over: object, of = notified) => doubtsOf({ ...of, assessments: [{ ...assessment!, ...over }] } as IncidentPartsFragment);
  expect(doubtsOf(notified)).toEqual([]);
  expect(as({ level: 'HIGH_RISK', peopleMin: 0, peopleMax: 0 })).toEqual(['nobodyAtRisk']);
  expect(as({ level: 'NO_RISK', vulnerablePeople: 'NO' })).toEqual(['lowered']);
  expect(as({ level: 'NO_RISK', vulnerablePeople: 'YES' })).toEqual(['lowered', 'harmedAtNoRisk']);
  expect(as({}, { ...notified, detectedAt: '2027-03-26T18:00:00Z' })).toEqual(['knownBeforeNoticed']);
});
