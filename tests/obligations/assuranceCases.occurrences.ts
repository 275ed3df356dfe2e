import type { CommitmentValues } from '../support/factories.conventions.ts';
import { type Case, NOW, story } from './assuranceCase.ts';
import { accept, contest, decide, declare, deposit, type Fact, met, resolve, type Setting } from './assuranceStory.ts';
import { announce, breach, dated, follow, meet, mend, say, use } from './occurrenceStory.ts';

/** Signed on 23/11/2020, as all of these. */
const occur = (commitment: CommitmentValues, endsOn: string | null = null): Setting => ({
  commitment: { tracking: 'OCCUR', ...commitment },
  endsOn,
});
const committee: CommitmentValues = {
  nature: 'PERIODIC',
  deadlineKind: 'PERIODIC',
  deadlineRule: 'P6M',
  deadlineFrom: 'agreement.signedOn',
  reviewPeriod: null,
};
const everySixMonths = occur(committee);
const untilMay2021 = occur(committee, '2021-05-23');
const onRequest = occur({ nature: 'TRIGGERED', opensOn: [{ moment: 'request.asked', about: 'help' }] });
const withinAMonth = occur({
  nature: 'TRIGGERED',
  opensOn: [{ moment: 'request.asked', about: 'help', due: { kind: 'RELATIVE', rule: 'P1M' } }],
});
const within72Hours = occur({
  nature: 'TRIGGERED',
  opensOn: [{ moment: 'request.asked', about: 'help', due: { kind: 'RELATIVE', rule: 'PT72H' } }],
});
const atTheEnd = (survives: boolean, endsOn: string | null = '2021-05-23'): Setting =>
  occur({ nature: 'TERMINAL', survives, opensOn: [{ moment: 'convention.ended', due: { kind: 'RELATIVE', rule: 'P0D' } }] }, endsOn);
const threeMonthsBefore = occur(
  { nature: 'PRIOR_NOTICE', opensOn: [{ moment: 'convention.ended', due: { kind: 'BEFORE', rule: 'P3M' } }] },
  '2021-05-23',
);
const homologation = occur({ nature: 'PERIODIC', reviewPeriod: 'P12M', opensOn: [{ moment: 'convention.signed' }] });
const right: Setting = { commitment: { tracking: 'USE' } };
const note: Setting = { commitment: { tracking: 'NOTE' } };

const held = (number: number, on: string, evidence = 'A'): Fact[] =>
  [meet(number, on), deposit(evidence, on, {}), accept(evidence, `${on}T18:00:00Z`)].map((fact) =>
    fact.kind === 'deposit' ? { ...fact, occurrence: number } : fact,
  );

const periodic: Case[] = [
  story(
    'a first occurrence far ahead asks nothing',
    [],
    { assurance: 'DORMANT', dueOn: '2021-05-23', isOverdue: false },
    '2021-03-01',
    everySixMonths,
  ),
  story('preparing begins 45 days before it is due', [], 'MISSING', '2021-04-08T00:00:00+02:00', everySixMonths),
  story('and not a second earlier', [], 'DORMANT', '2021-04-07T23:59:59+02:00', everySixMonths),
  story('it is not late on its last day', [], { assurance: 'MISSING', isOverdue: false }, '2021-05-23T23:59:59+02:00', everySixMonths),
  story(
    'it is late at midnight',
    [],
    { assurance: 'MISSING', isOverdue: true, dueOn: '2021-05-23' },
    '2021-05-24T00:00:00+02:00',
    everySixMonths,
  ),
  story(
    'one committee held attests until the next one is near',
    held(1, '2021-05-20'),
    { assurance: 'ATTESTED', dueOn: '2021-11-20', isOverdue: false },
    '2021-10-05',
    everySixMonths,
  ),
  story(
    'the next one counts from the day it was held',
    held(1, '2021-05-20'),
    { assurance: 'MISSING', dueOn: '2021-11-20' },
    '2021-10-06T12:00:00Z',
    everySixMonths,
  ),
  story(
    'one committee of 2021 attests nothing in 2026',
    held(1, '2021-05-20'),
    { assurance: 'MISSING', isOverdue: true },
    NOW,
    everySixMonths,
  ),
  story('nor in 2099', held(1, '2021-05-20'), { assurance: 'MISSING', isOverdue: true }, '2099-01-01', everySixMonths),
  story(
    'a missed one is not hidden by the next',
    [...held(1, '2021-05-20'), follow(2, '2022-05-19'), meet(3, '2022-05-20')],
    { assurance: 'MISSING', isOverdue: true, dueOn: '2021-11-20' },
    '2022-06-01',
    everySixMonths,
  ),
  story(
    'said met late, it opens the next one from the day it was held',
    [meet(1, '2021-07-01')],
    { dueOn: '2022-01-01' },
    '2021-07-02',
    everySixMonths,
  ),
  story(
    'not required, the next one counts from its due date',
    [say(1, 'NOT_REQUIRED', '2021-05-01')],
    { assurance: 'DORMANT', dueOn: '2021-11-23' },
    '2021-05-02',
    everySixMonths,
  ),
  story('met without a proof is declared', [meet(1, '2021-05-20')], 'DECLARED', '2021-06-01', everySixMonths),
  story(
    'under way answers nothing',
    [say(1, 'IN_PROGRESS', '2021-05-20')],
    { assurance: 'IN_PROGRESS', isOverdue: true },
    '2021-06-01',
    everySixMonths,
  ),
  story(
    'a convention that ends has no committee after its last day',
    held(1, '2021-05-20'),
    { assurance: 'ATTESTED', dueOn: null },
    '2021-10-07',
    untilMay2021,
  ),
  story('and a year later nothing is asked', held(1, '2021-05-20'), { assurance: 'DORMANT', isOverdue: false }, NOW, untilMay2021),
  story('the one missed before the end stays late', [], { assurance: 'MISSING', isOverdue: true, dueOn: '2021-05-23' }, NOW, untilMay2021),
  story(
    'an end moved by an amendment lets the next one open',
    [...held(1, '2021-05-20'), dated('ENDS', '2021-12-31', '2021-05-22')],
    { assurance: 'MISSING', dueOn: '2021-11-20' },
    '2021-11-01',
    untilMay2021,
  ),
  story(
    'and before that amendment nobody knew',
    [...held(1, '2021-05-20'), dated('ENDS', '2021-12-31', '2021-05-22')],
    { assurance: 'ATTESTED', dueOn: null },
    '2021-05-21',
    untilMay2021,
  ),
  story('a decision that lasts no known time is stale after a year', held(1, '2021-01-10'), 'ATTESTED', '2022-01-10', homologation),
  story('the year after it lapsed', held(1, '2021-01-10'), 'LAPSED', '2022-01-11T00:00:00+01:00', homologation),
  story('and it is not attested in 2036', held(1, '2021-01-10'), 'LAPSED', '2036-01-01', homologation),
  story(
    'a homologation is asked from the signature on, never late',
    [],
    { assurance: 'MISSING', isOverdue: false, dueOn: null },
    NOW,
    homologation,
  ),
];

const triggered: Case[] = [
  story(
    'one held before its preparation began is held',
    held(1, '2021-02-01'),
    { assurance: 'ATTESTED', dueOn: '2021-08-01' },
    '2021-03-01',
    everySixMonths,
  ),
  story('nothing asked, nothing is to be done', [], { assurance: 'DORMANT', isOverdue: false }, NOW, onRequest),
  story('a request opens it', [announce('1', '2026-06-01')], { assurance: 'MISSING', isOverdue: false, dueOn: null }, NOW, onRequest),
  story('and did not before it was made', [announce('1', '2026-06-01')], 'DORMANT', '2026-05-31', onRequest),
  story(
    'the same request told twice opens one',
    [announce('1', '2026-06-01'), announce('1', '2026-06-02'), ...held(1, '2026-06-03')],
    'ATTESTED',
    NOW,
    onRequest,
  ),
  story(
    '“nothing happened” said once is worth a year',
    [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07')],
    'ATTESTED',
    '2027-01-07',
    onRequest,
  ),
  story('and then nothing', [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07')], 'DORMANT', '2027-01-09', onRequest),
  story(
    'it is not attested in 2099',
    [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07')],
    'DORMANT',
    '2099-01-01',
    onRequest,
  ),
  story(
    'what was said before does not answer what comes after',
    [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07'), announce('1', '2026-06-01')],
    'MISSING',
    NOW,
    onRequest,
  ),
  story('nor is it in time for it', [met('2026-01-05'), announce('1', '2026-04-10')], { isOverdue: true }, NOW, withinAMonth),
  story('a month after the request', [announce('1', '2026-05-10')], { dueOn: '2026-06-10', isOverdue: true }, NOW, withinAMonth),
  story(
    'on the last day it is not late',
    [announce('1', '2026-05-10')],
    { dueOn: '2026-06-10', isOverdue: false },
    '2026-06-10',
    withinAMonth,
  ),
  story(
    'the earliest unanswered one is judged',
    [announce('1', '2026-05-10'), announce('2', '2026-06-10'), ...held(2, '2026-06-11')],
    { assurance: 'MISSING', isOverdue: true, dueOn: '2026-06-10' },
    NOW,
    withinAMonth,
  ),
  story(
    'all answered, the last one is judged',
    [announce('1', '2026-05-10'), announce('2', '2026-06-10'), ...held(2, '2026-06-11', 'B'), meet(1, '2026-06-12')],
    'DECLARED',
    NOW,
    withinAMonth,
  ),
  story(
    'a later answer leaves the first one late',
    [announce('1', '2026-05-10'), announce('2', '2026-06-10'), meet(2, '2026-06-11')],
    { isOverdue: true },
    NOW,
    withinAMonth,
  ),
  story(
    '72 hours are counted one by one over the change to summer time',
    [announce('1', '2027-03-26T19:30:00Z')],
    { isOverdue: false },
    '2027-03-29T19:29:59Z',
    within72Hours,
  ),
  story(
    'and are over at the instant',
    [announce('1', '2027-03-26T19:30:00Z')],
    { isOverdue: true, dueOn: '2027-03-29' },
    '2027-03-29T19:30:00Z',
    within72Hours,
  ),
  story(
    'answered not required, nothing is asked',
    [announce('1', '2026-06-01'), say(1, 'NOT_REQUIRED', '2026-06-02')],
    'DORMANT',
    NOW,
    onRequest,
  ),
  story(
    'an answered one is judged for a year',
    [announce('1', '2026-06-01'), ...held(1, '2026-06-02')],
    'ATTESTED',
    '2027-06-02',
    onRequest,
  ),
  story(
    'and after that year nothing is asked',
    [announce('1', '2026-06-01'), ...held(1, '2026-06-02')],
    'DORMANT',
    '2027-06-03T12:00:00Z',
    onRequest,
  ),
  story(
    'a proof of one occurrence proves no other',
    [announce('1', '2026-05-10'), ...held(1, '2026-05-11'), announce('2', '2026-06-01'), meet(2, '2026-06-02')],
    'DECLARED',
    NOW,
    onRequest,
  ),
  story(
    'a proof that waits is to review',
    [announce('1', '2026-06-01'), { ...deposit('A', '2026-06-02'), occurrence: 1 } as Fact],
    'EVIDENCED',
    NOW,
    onRequest,
  ),
  story(
    'an open contestation comes first',
    [announce('1', '2026-06-01'), ...held(1, '2026-06-02'), contest('K', '2026-06-03')],
    'CONTESTED',
    NOW,
    onRequest,
  ),
  story(
    'set aside, it is not late',
    [announce('1', '2026-04-10'), decide(false, '2026-04-11')],
    { assurance: 'NOT_APPLICABLE', isOverdue: false },
    NOW,
    withinAMonth,
  ),
];

const terminal: Case[] = [
  story('before the end nothing is asked', [], { assurance: 'DORMANT', dueOn: '2021-05-23' }, '2021-04-30', atTheEnd(true)),
  story('on the last day it is asked', [], { assurance: 'MISSING', isOverdue: false }, '2021-05-23', atTheEnd(true)),
  story('the day after it is late', [], { assurance: 'MISSING', isOverdue: true }, '2021-05-24', atTheEnd(true)),
  story(
    'an end moved before it came moves it',
    [dated('ENDS', '2021-11-23', '2021-05-10')],
    { assurance: 'DORMANT', isOverdue: false, dueOn: '2021-11-23' },
    '2021-06-30',
    atTheEnd(true),
  ),
  story('what was known before stays', [dated('ENDS', '2021-11-23', '2021-05-10')], { dueOn: '2021-05-23' }, '2021-04-30', atTheEnd(true)),
  story('an end taken away takes it away', [dated('ENDS', null, '2021-05-10')], { assurance: 'DORMANT', dueOn: null }, NOW, atTheEnd(true)),
  story(
    'a termination ends it earlier',
    [dated('TERMINATED', '2021-03-01', '2021-01-10')],
    { assurance: 'MISSING', dueOn: '2021-03-01', isOverdue: true },
    '2021-03-02',
    atTheEnd(true),
  ),
  story('a convention without end has no end', [], { assurance: 'DORMANT', dueOn: null }, '2099-01-01', atTheEnd(true, null)),
  story(
    'proven before it was asked, it is asked all the same',
    [met('2021-01-05'), deposit('A', '2021-01-06'), accept('A', '2021-01-07')],
    'MISSING',
    NOW,
    atTheEnd(true),
  ),
  story('done and accepted after the end, it stays done', held(1, '2021-06-01'), 'ATTESTED', '2099-01-01', atTheEnd(true)),
  story(
    'a notice three months before the end',
    [],
    { dueOn: '2021-02-23', isOverdue: true, assurance: 'MISSING' },
    '2021-02-24',
    threeMonthsBefore,
  ),
  story('is prepared 45 days before its own day', [], { assurance: 'DORMANT', dueOn: '2021-02-23' }, '2021-01-08', threeMonthsBefore),
];

const others: Case[] = [
  story('a note asks nothing', [], { assurance: 'NOTED', isOverdue: false, dueOn: null }, NOW, note),
  story('a right that nobody used', [], 'UNUSED', NOW, right),
  story('a right that was used', [use('2026-06-01', '2026-06-02')], 'USED', NOW, right),
  story(
    'a use set aside by nobody stays used',
    [use('2026-06-01', '2026-06-02'), use('2026-06-05', '2026-06-05')],
    'USED',
    '2099-01-01',
    right,
  ),
  story('was not, before it was recorded', [use('2026-06-01', '2026-06-02')], 'UNUSED', '2026-06-01', right),
  story('a use that is contested', [use('2026-06-01', '2026-06-02'), contest('K', '2026-06-03')], 'CONTESTED', NOW, right),
  story('and no longer', [use('2026-06-01', '2026-06-02'), contest('K', '2026-06-03'), resolve('K', '2026-06-04')], 'USED', NOW, right),
  story(
    'a breach comes before what was attested',
    [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07'), breach('2026-02-01', '2026-02-02')],
    'BREACHED',
  ),
  story(
    'and counts from when it was recorded',
    [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07'), breach('2026-01-20', '2026-02-02')],
    'ATTESTED',
    '2026-02-01',
  ),
  story(
    'until a fact ended it',
    [
      met('2026-01-05'),
      deposit('A', '2026-01-06'),
      accept('A', '2026-01-07'),
      breach('2026-02-01', '2026-02-02'),
      mend('2026-03-01', '2026-03-02'),
    ],
    'ATTESTED',
  ),
  story('a breach of what nobody spoke of', [breach('2026-02-01', '2026-02-02')], 'BREACHED'),
  story('a contested breach is contested', [breach('2026-02-01', '2026-02-02'), contest('K', '2026-02-03')], 'CONTESTED'),
  story('what is set aside is not broken', [breach('2026-02-01', '2026-02-02'), decide(false, '2026-02-03')], 'NOT_APPLICABLE'),
  story(
    'an occurrence made impossible',
    [announce('1', '2026-03-01'), breach('2026-03-02', '2026-03-03', 1)],
    { assurance: 'BREACHED', isOverdue: false },
    NOW,
    withinAMonth,
  ),
  story(
    'is told for twelve months',
    [announce('1', '2026-03-01'), breach('2026-03-02', '2026-03-03', 1)],
    'BREACHED',
    '2027-03-02',
    withinAMonth,
  ),
  story(
    'and then no longer',
    [announce('1', '2026-03-01'), breach('2026-03-02', '2026-03-03', 1)],
    'DORMANT',
    '2027-03-03T12:00:00Z',
    withinAMonth,
  ),
  story(
    'is told for twelve months even once its end was recorded: what became impossible stays so',
    [announce('1', '2026-03-01'), breach('2026-03-02', '2026-03-03', 1), mend('2026-03-10', '2026-03-11')],
    'BREACHED',
    '2027-03-02',
    withinAMonth,
  ),
  story('a duty to do something before a day of the agreement counts back', [], { dueOn: '2021-02-23', isOverdue: true }, NOW, {
    commitment: { nature: 'ONE_OFF', deadlineKind: 'BEFORE', deadlineRule: 'P3M', deadlineFrom: 'agreement.endsOn' },
    endsOn: '2021-05-23',
  }),
  story('conduct is computed as what is proven', [declare('PARTLY_MET', '2026-01-05')], 'DECLARED', NOW, {
    commitment: { tracking: 'OBSERVE' },
  }),
];

export const OCCURRENCE_CASES: Case[] = [...periodic, ...triggered, ...terminal, ...others];
