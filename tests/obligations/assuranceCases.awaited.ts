import { attested, type Case, story } from './assuranceCase.ts';
import { accept, contest, decide, declare, deposit, met, renew, reopen, resolve, sendBack, unlink, withdraw } from './assuranceStory.ts';

const accepted = [deposit('A', '2026-01-06'), accept('A', '2026-01-07')];
const awaits = (assurance: string) => ({ assurance, awaitsDeclaration: true });
const none = (assurance: string) => ({ assurance, awaitsDeclaration: false });

/** A proof was accepted, and whether the bound party still has to say a word. */
export const AWAITED_CASES: Case[] = [
  story('a proof accepted of which nothing was said awaits a word', accepted, awaits('MISSING')),
  story('at the very instant of the acceptance it does', accepted, awaits('MISSING'), '2026-01-07'),
  story('before the acceptance it does not', accepted, none('EVIDENCED'), '2026-01-06'),
  story('once declared met it does not', [...accepted, met('2026-02-05')], none('ATTESTED')),
  story('declared met before the acceptance it does not', attested, none('ATTESTED')),
  story('the day before it is declared it does', [...accepted, met('2026-02-05')], awaits('MISSING'), '2026-02-04'),
  story('what was partly met before the acceptance awaits a word', [declare('PARTLY_MET', '2026-01-05'), ...accepted], awaits('DECLARED')),
  story('what was in progress before the acceptance too', [declare('IN_PROGRESS', '2026-01-05'), ...accepted], awaits('IN_PROGRESS')),
  story('what was not met before the acceptance too', [declare('NOT_MET', '2026-01-05'), ...accepted], awaits('NOT_MET')),
  story('what the party said partly met since awaits none', [...accepted, declare('PARTLY_MET', '2026-01-08')], none('DECLARED')),
  story('what the party said not met since awaits none', [...attested, declare('NOT_MET', '2026-02-05')], none('NOT_MET')),
  story(
    'a later proof accepted awaits a word again',
    [...accepted, declare('IN_PROGRESS', '2026-01-08'), deposit('B', '2026-01-09'), accept('B', '2026-01-10')],
    awaits('IN_PROGRESS'),
  ),
  story('with another proof that waits it still does', [...accepted, deposit('B', '2026-01-08')], awaits('EVIDENCED')),
  story(
    'with another proof sent back it still does',
    [...accepted, deposit('B', '2026-01-08'), sendBack('B', '2026-01-09')],
    awaits('CHANGES_REQUESTED'),
  ),
  story('the proof withdrawn, nothing is awaited', [...accepted, withdraw('A', '2026-02-01')], none('MISSING')),
  story('the proof unlinked, nothing is awaited', [...accepted, unlink('A', '2026-02-01')], none('MISSING')),
  story('the proof replaced, a review is awaited', [...accepted, renew('A', '2026-02-01')], none('EVIDENCED')),
  story(
    'the day after the end of the proof nothing is awaited',
    [deposit('A', '2026-01-06', { validUntil: '2026-06-14' }), accept('A', '2026-01-07')],
    none('MISSING'),
  ),
  story(
    'on the last day of the proof a word is',
    [deposit('A', '2026-01-06', { validUntil: '2026-06-15' }), accept('A', '2026-01-07')],
    awaits('MISSING'),
  ),
  story('a contestation comes first', [...accepted, contest('K', '2026-02-01')], none('CONTESTED')),
  story(
    'a contestation resolved comes first no more',
    [...accepted, contest('K', '2026-02-01'), resolve('K', '2026-02-02')],
    awaits('MISSING'),
  ),
  story('what does not apply awaits nothing', [...accepted, decide(false, '2026-02-01')], none('NOT_APPLICABLE')),
  story('of a note nothing is awaited', accepted, none('NOTED'), undefined, { commitment: { tracking: 'NOTE' } }),
  story('of a right nothing is awaited', accepted, none('UNUSED'), undefined, { commitment: { tracking: 'USE' } }),
  story('of another meaning, the proof of the former one awaits nothing', [...accepted, reopen('2026-02-01')], none('MISSING')),
];
