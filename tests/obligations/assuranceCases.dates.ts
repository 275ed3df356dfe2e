import { attested, type Case, NOW, story } from './assuranceCase.ts';
import { accept, decide, deposit, type Fact, met, type Setting, withdraw } from './assuranceStory.ts';

const standing: Setting = { commitment: { nature: 'STANDING' } };
const everySixMonths: Setting = { commitment: { nature: 'STANDING', reviewPeriod: 'P6M' } };

const until = (validUntil: string): Fact[] => [met('2026-01-05'), deposit('A', '2026-01-06', { validUntil }), accept('A', '2026-01-07')];
const midnight = (label: string, lastDay: string, lastSecond: string, first: string): Case[] => [
  story(`${label}: in force in the last second of the last day`, until(lastDay), 'ATTESTED', lastSecond),
  story(`${label}: lapsed at midnight in Paris`, until(lastDay), 'LAPSED', first),
];

const expiry: Case[] = [
  ...midnight('winter', '2026-01-31', '2026-01-31T22:59:59Z', '2026-01-31T23:00:00Z'),
  ...midnight('summer', '2026-07-31', '2026-07-31T21:59:59Z', '2026-07-31T22:00:00Z'),
  ...midnight('eve of the change to summer time', '2026-03-28', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'),
  ...midnight('day of the change to summer time', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'),
  ...midnight('eve of the change to winter time', '2026-10-24', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'),
  ...midnight('day of the change to winter time', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'),
  story(
    'a standing obligation is reviewed for twelve months',
    attested,
    { assurance: 'ATTESTED', lapsesOn: '2027-01-07' },
    '2027-01-07T23:59:59+01:00',
    standing,
  ),
  story(
    'after twelve months the proof of a standing obligation is stale',
    attested,
    { assurance: 'LAPSED', lapsesOn: null },
    '2027-01-08T00:00:00+01:00',
    standing,
  ),
  story(
    'another review period given by the catalogue',
    attested,
    { assurance: 'ATTESTED', lapsesOn: '2026-07-07' },
    '2026-07-07T23:59:59+02:00',
    everySixMonths,
  ),
  story('after the review period of the catalogue', attested, 'LAPSED', '2026-07-08T00:00:00+02:00', everySixMonths),
  story('a one-off obligation does not age', attested, { assurance: 'ATTESTED', lapsesOn: null }, '2036-01-01'),
  story(
    'accepting the same version again starts a new period',
    [...attested, accept('A', '2026-12-01')],
    { assurance: 'ATTESTED', lapsesOn: '2027-12-01' },
    '2027-06-01',
    standing,
  ),
  story(
    'the review period counts from the Paris day of the verdict',
    [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07T23:30:00Z')],
    { lapsesOn: '2027-01-08' },
    NOW,
    standing,
  ),
  story(
    'the shorter of validity and review period ends it',
    until('2026-08-31'),
    { lapsesOn: '2026-08-31', nextExpiryOn: '2026-08-31' },
    NOW,
    standing,
  ),
  story('a validity longer than the review period does not extend it', until('2030-12-31'), { lapsesOn: '2027-01-07' }, NOW, standing),
  story(
    'of two proofs, the next expiry is the first, the lapse the last',
    [...until('2026-08-31'), deposit('B', '2026-01-08', { validUntil: '2026-12-31' }), accept('B', '2026-01-09')],
    { nextExpiryOn: '2026-08-31', lapsesOn: '2026-12-31' },
  ),
  story('it does not lapse while one proof has no end', [...until('2026-08-31'), deposit('B', '2026-01-08'), accept('B', '2026-01-09')], {
    nextExpiryOn: '2026-08-31',
    lapsesOn: null,
  }),
];

const due = (deadlineFrom: string, deadlineRule: string | null): Setting => ({
  commitment: { deadlineFrom, deadlineRule },
  signedOn: '2020-11-23',
  endsOn: '2021-05-23',
});
const dueDates: Case[] = [
  story(
    'due six months after the signature',
    [],
    { dueOn: '2021-05-23', isOverdue: false },
    '2021-05-23T23:59:59+02:00',
    due('agreement.signedOn', 'P6M'),
  ),
  story(
    'overdue from the next day in Paris',
    [],
    { dueOn: '2021-05-23', isOverdue: true },
    '2021-05-24T00:00:00+02:00',
    due('agreement.signedOn', 'P6M'),
  ),
  story('due at the end of the agreement', [], { dueOn: '2021-05-23' }, NOW, due('agreement.endsOn', 'P0D')),
  story('no date when the agreement has no end', [], { dueOn: null, isOverdue: false }, NOW, {
    commitment: { deadlineFrom: 'agreement.endsOn', deadlineRule: 'P0D' },
  }),
  story('no date when the source gives none', [], { dueOn: null, isOverdue: false }, NOW, due('agreement.signedOn', null)),
  story('no date from the fact of a register', [], { dueOn: null, isOverdue: false }, NOW, due('incident.detectedAt', 'PT72H')),
  story('attested is not overdue', attested, { assurance: 'ATTESTED', isOverdue: false }, NOW, due('agreement.signedOn', 'P6M')),
  story('not applicable is not overdue', [decide(false, '2021-01-01')], { isOverdue: false }, NOW, due('agreement.signedOn', 'P6M')),
  story(
    'declared without proof is overdue',
    [met('2021-01-01')],
    { assurance: 'DECLARED', isOverdue: true },
    NOW,
    due('agreement.signedOn', 'P6M'),
  ),
  story(
    'a lapsed proof leaves it overdue',
    [...attested, withdraw('A', '2026-02-01')],
    { assurance: 'LAPSED', isOverdue: true },
    NOW,
    due('agreement.signedOn', 'P6M'),
  ),
];

export const DATE_CASES: Case[] = [...expiry, ...dueDates];
