import type { At } from '../support/factories.writer.ts';
import { attested, type Case, NOW, story } from './assuranceCase.ts';
import { answer, contest, decide, declare, deposit, resolve, type Setting, sendBack, withdraw } from './assuranceStory.ts';

const onlyIfUsersSignIn: Setting = { commitment: { appliesIf: { op: 'truth', arg: { key: 'service.authenticatesUsers' } } } };
const signIn = (value: boolean | null, at: At) => answer('service.authenticatesUsers', value, at);
const bracketed: Setting = { commitment: { isToConfirm: true } };

const applicability: Case[] = [
  story('a rule that is false does not apply', [signIn(false, '2026-01-02')], 'NOT_APPLICABLE', NOW, onlyIfUsersSignIn),
  story('a person says with a reason that it does not apply', [decide(false, '2026-01-02')], 'NOT_APPLICABLE'),
  story('it applies again when a person says so', [decide(false, '2026-01-02'), decide(true, '2026-02-02')], 'MISSING'),
  story(
    'before the later decision, the earlier one holds',
    [decide(false, '2026-01-02'), decide(true, '2026-02-02')],
    'NOT_APPLICABLE',
    '2026-01-20',
  ),
  story('before any decision it applies', [decide(false, '2026-01-02')], 'MISSING', '2026-01-01'),
  story(
    'a decision that it applies does not make a false rule true',
    [signIn(false, '2026-01-02'), decide(true, '2026-01-03')],
    'NOT_APPLICABLE',
    NOW,
    onlyIfUsersSignIn,
  ),
  story(
    'a person excludes it while the rule holds',
    [signIn(true, '2026-01-02'), decide(false, '2026-01-03')],
    'NOT_APPLICABLE',
    NOW,
    onlyIfUsersSignIn,
  ),
  story('a person excludes it while the answer is unknown', [decide(false, '2026-01-03')], 'NOT_APPLICABLE', NOW, onlyIfUsersSignIn),
  story('a person excludes a bracketed clause', [decide(false, '2026-01-03')], 'NOT_APPLICABLE', NOW, bracketed),
  story('what was set aside and is contested is contested', [decide(false, '2026-01-03'), contest('K', '2026-01-04')], {
    assurance: 'CONTESTED',
    openContestationCount: 1,
  }),
  story('not applicable beats attested', [...attested, decide(false, '2026-02-01')], 'NOT_APPLICABLE'),
  story('a rule that is true applies', [signIn(true, '2026-01-02')], 'MISSING', NOW, onlyIfUsersSignIn),
  story(
    'answers change over time: it applied before',
    [signIn(true, '2026-01-02'), signIn(false, '2026-03-02')],
    'MISSING',
    '2026-03-01',
    onlyIfUsersSignIn,
  ),
  story(
    'answers change over time: it does not any more',
    [signIn(true, '2026-01-02'), signIn(false, '2026-03-02')],
    'NOT_APPLICABLE',
    NOW,
    onlyIfUsersSignIn,
  ),
];

const toConfirm: Case[] = [
  story('a bracketed clause is to confirm', [], 'TO_CONFIRM', NOW, bracketed),
  story('a rule without its answer is to confirm', [], 'TO_CONFIRM', NOW, onlyIfUsersSignIn),
  story('an answer given later does not count before', [signIn(true, '2026-03-02')], 'TO_CONFIRM', '2026-03-01', onlyIfUsersSignIn),
  story(
    'an answer that became unknown again is to confirm',
    [signIn(true, '2026-01-02'), signIn(null, '2026-03-02')],
    'TO_CONFIRM',
    NOW,
    onlyIfUsersSignIn,
  ),
  story(
    'an answer to another question leaves it to confirm',
    [answer('service.isOnlineProcedure', true, '2026-01-02')],
    'TO_CONFIRM',
    NOW,
    onlyIfUsersSignIn,
  ),
  story('contested beats to confirm', [contest('K', '2026-01-04')], 'CONTESTED', NOW, bracketed),
  story('to confirm beats attested', attested, 'TO_CONFIRM', NOW, bracketed),
  story('to confirm beats declared', [declare('NOT_MET', '2026-01-04')], 'TO_CONFIRM', NOW, onlyIfUsersSignIn),
  story('a bracketed clause confirmed by a person goes on', [decide(true, '2026-01-03'), ...attested], 'ATTESTED', NOW, bracketed),
  story('a bracketed clause is to confirm until then', [decide(true, '2026-01-03')], 'TO_CONFIRM', '2026-01-02', bracketed),
  story('a person who knows that it applies replaces the missing answer', [decide(true, '2026-01-03')], 'MISSING', NOW, onlyIfUsersSignIn),
];

const contested: Case[] = [
  story('an open contestation', [contest('K', '2026-01-04')], { assurance: 'CONTESTED', openContestationCount: 1 }),
  story('before it is contested', [contest('K', '2026-01-04')], 'MISSING', '2026-01-03'),
  story('once resolved', [contest('K', '2026-01-04'), resolve('K', '2026-02-04')], { assurance: 'MISSING', openContestationCount: 0 }),
  story('between contestation and resolution', [contest('K', '2026-01-04'), resolve('K', '2026-02-04')], 'CONTESTED', '2026-02-03'),
  story('at the very instant it is resolved', [contest('K', '2026-01-04'), resolve('K', '2026-02-04')], 'MISSING', '2026-02-04'),
  story(
    'one of two contestations resolved',
    [contest('K', '2026-01-04'), contest('L', '2026-01-05'), resolve('K', '2026-02-04')],
    'CONTESTED',
  ),
  story('contested after it was attested: contested beats attested', [...attested, contest('K', '2026-02-01')], 'CONTESTED'),
  story(
    'contested after it was attested, then resolved: attested again',
    [...attested, contest('K', '2026-02-01'), resolve('K', '2026-03-01')],
    'ATTESTED',
  ),
  story('attested, on a day before the contestation', [...attested, contest('K', '2026-02-01')], 'ATTESTED', '2026-01-31'),
  story('contested beats lapsed', [...attested, withdraw('A', '2026-02-01'), contest('K', '2026-03-01')], 'CONTESTED'),
  story(
    'contested beats changes requested',
    [deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), contest('K', '2026-03-01')],
    'CONTESTED',
  ),
];

export const APPLICABILITY_CASES: Case[] = [...applicability, ...toConfirm, ...contested];
