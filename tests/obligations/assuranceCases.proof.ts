import { attested, type Case, story } from './assuranceCase.ts';
import {
  accept,
  acceptElsewhere,
  contest,
  declare,
  deposit,
  met,
  relink,
  renew,
  resolve,
  sendBack,
  sendBackElsewhere,
  share,
  unlink,
  withdraw,
} from './assuranceStory.ts';

const attestedCases: Case[] = [
  story('declared met with an accepted proof', attested, { assurance: 'ATTESTED', evidenceCount: 1, waitingCount: 0 }),
  story('the day before the acceptance it only waits', attested, { assurance: 'EVIDENCED', waitingCount: 1 }, '2026-01-06'),
  story('at the very instant of the acceptance', attested, 'ATTESTED', '2026-01-07'),
  story('accepted first, declared met later', [deposit('A', '2026-01-06'), accept('A', '2026-01-07'), met('2026-02-05')], 'ATTESTED'),
  story(
    'declared partly met with an accepted proof is not attested',
    [declare('PARTLY_MET', '2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07')],
    'DECLARED',
  ),
  story('an accepted proof without declaration is not attested', [deposit('A', '2026-01-06'), accept('A', '2026-01-07')], 'MISSING'),
  story(
    'one of two accepted proofs is enough',
    [...attested, deposit('B', '2026-01-08'), accept('B', '2026-01-09'), withdraw('A', '2026-02-01')],
    { assurance: 'ATTESTED', evidenceCount: 1 },
  ),
  story(
    'attested beats changes requested on another proof',
    [...attested, deposit('B', '2026-01-08'), sendBack('B', '2026-01-09')],
    'ATTESTED',
  ),
  story('attested beats a proof that waits', [...attested, deposit('B', '2026-01-08')], {
    assurance: 'ATTESTED',
    evidenceCount: 2,
    waitingCount: 1,
  }),
  story(
    'a proof valid from a future day is not in force yet',
    [met('2026-01-05'), deposit('A', '2026-01-06', { validFrom: '2026-07-01' }), accept('A', '2026-01-07')],
    'DECLARED',
  ),
  story(
    'one second before the midnight in Paris that it is valid from',
    [met('2026-01-05'), deposit('A', '2026-01-06', { validFrom: '2026-07-01' }), accept('A', '2026-01-07')],
    'DECLARED',
    '2026-06-30T23:59:59+02:00',
  ),
  story(
    'from the midnight in Paris that it is valid from',
    [met('2026-01-05'), deposit('A', '2026-01-06', { validFrom: '2026-07-01' }), accept('A', '2026-01-07')],
    'ATTESTED',
    '2026-07-01T00:00:00+02:00',
  ),
  story(
    'a shared proof accepted for another obligation only waits here',
    [met('2026-01-05'), deposit('A', '2026-01-06'), share('A', '2026-01-07'), acceptElsewhere('A', '2026-01-08')],
    'EVIDENCED',
  ),
  story(
    'a shared proof sent back for another obligation stays attested here',
    [...attested, share('A', '2026-01-08'), sendBackElsewhere('A', '2026-01-09')],
    'ATTESTED',
  ),
  story(
    'a version sent back, then corrected and accepted',
    [met('2026-01-05'), deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), renew('A', '2026-01-08'), accept('A', '2026-01-09')],
    'ATTESTED',
  ),
  story(
    'a verdict of changes requested, reversed on the same version',
    [met('2026-01-05'), deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), accept('A', '2026-01-09')],
    'ATTESTED',
  ),
  story(
    'unlinked then linked again: the acceptance counts again',
    [...attested, unlink('A', '2026-02-01'), relink('A', '2026-03-01')],
    'ATTESTED',
  ),
  story(
    'on the day of the relinking, at the same instant as the unlinking',
    [...attested, unlink('A', '2026-02-01'), relink('A', '2026-02-01')],
    'ATTESTED',
    '2026-02-01',
  ),
];

const lapsed: Case[] = [
  story('the accepted proof is withdrawn', [...attested, withdraw('A', '2026-02-01')], { assurance: 'LAPSED', evidenceCount: 0 }),
  story('at the very instant of the withdrawal', [...attested, withdraw('A', '2026-02-01')], 'LAPSED', '2026-02-01'),
  story('the day before the withdrawal', [...attested, withdraw('A', '2026-02-01')], 'ATTESTED', '2026-01-31'),
  story('the accepted proof is unlinked', [...attested, unlink('A', '2026-02-01')], 'LAPSED'),
  story(
    'between the unlinking and the relinking',
    [...attested, unlink('A', '2026-02-01'), relink('A', '2026-03-01')],
    'LAPSED',
    '2026-02-15',
  ),
  story('superseded by an unreviewed version: lapsed beats evidenced', [...attested, renew('A', '2026-02-01')], {
    assurance: 'LAPSED',
    waitingCount: 1,
  }),
  story('the superseding version is accepted', [...attested, renew('A', '2026-02-01'), accept('A', '2026-02-02')], 'ATTESTED'),
  story(
    'the superseding version is sent back: lapsed beats changes requested',
    [...attested, renew('A', '2026-02-01'), sendBack('A', '2026-02-02')],
    'LAPSED',
  ),
  story('the acceptance is reversed on the same version', [...attested, sendBack('A', '2026-02-02')], 'LAPSED'),
  story('the acceptance is reversed, then given again', [...attested, sendBack('A', '2026-02-02'), accept('A', '2026-02-03')], 'ATTESTED'),
  story(
    'lapsed, then declared not met: lapsed beats not met',
    [...attested, withdraw('A', '2026-02-01'), declare('NOT_MET', '2026-03-01')],
    'LAPSED',
  ),
  story(
    'it was attested before the declaration changed, and the proof is gone since',
    [...attested, declare('IN_PROGRESS', '2026-02-01'), withdraw('A', '2026-03-01')],
    'LAPSED',
  ),
  story(
    'the proof was gone before it was declared met: never attested',
    [deposit('A', '2026-01-06'), accept('A', '2026-01-07'), withdraw('A', '2026-02-01'), met('2026-03-01')],
    'DECLARED',
  ),
  story(
    'accepted while only partly met, then withdrawn: never attested',
    [declare('PARTLY_MET', '2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07'), withdraw('A', '2026-02-01')],
    'DECLARED',
  ),
  story(
    'not declared met any more when the proof was accepted, then withdrawn: never attested',
    [
      met('2026-01-04'),
      declare('IN_PROGRESS', '2026-01-05'),
      deposit('A', '2026-01-06'),
      accept('A', '2026-01-07'),
      withdraw('A', '2026-02-01'),
    ],
    'IN_PROGRESS',
  ),
  story(
    'lapsed while contested, once resolved',
    [...attested, contest('K', '2026-01-20'), withdraw('A', '2026-02-01'), resolve('K', '2026-03-01')],
    'LAPSED',
  ),
  story(
    'accepted for the first time at the instant it is superseded: never attested',
    [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07'), renew('A', '2026-01-07')],
    'EVIDENCED',
  ),
];

const sentBack: Case[] = [
  story('the only proof is sent back', [met('2026-01-05'), deposit('A', '2026-01-06'), sendBack('A', '2026-01-07')], {
    assurance: 'CHANGES_REQUESTED',
    waitingCount: 0,
  }),
  story('sent back without any declaration', [deposit('A', '2026-01-06'), sendBack('A', '2026-01-07')], 'CHANGES_REQUESTED'),
  story('before it was sent back it waited', [deposit('A', '2026-01-06'), sendBack('A', '2026-01-07')], 'EVIDENCED', '2026-01-06'),
  story('a corrected version waits', [deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), renew('A', '2026-01-08')], 'EVIDENCED'),
  story(
    'a corrected version deposited at the instant of the verdict waits',
    [deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), renew('A', '2026-01-07')],
    'EVIDENCED',
  ),
  story(
    'another proof deposited since waits',
    [deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), deposit('B', '2026-01-08')],
    'EVIDENCED',
  ),
  story(
    'a proof that waited before the verdict is not newer: changes requested beats evidenced',
    [deposit('B', '2026-01-05'), deposit('A', '2026-01-06'), sendBack('A', '2026-01-07')],
    { assurance: 'CHANGES_REQUESTED', waitingCount: 1 },
  ),
  story(
    'a later verdict accepts another proof',
    [
      declare('PARTLY_MET', '2026-01-05'),
      deposit('A', '2026-01-06'),
      deposit('B', '2026-01-06'),
      sendBack('A', '2026-01-07'),
      accept('B', '2026-01-08'),
    ],
    'DECLARED',
  ),
  story(
    'a later verdict sends another proof back',
    [
      declare('PARTLY_MET', '2026-01-05'),
      deposit('A', '2026-01-06'),
      deposit('B', '2026-01-06'),
      accept('B', '2026-01-07'),
      sendBack('A', '2026-01-08'),
    ],
    'CHANGES_REQUESTED',
  ),
  story(
    'the proof sent back is withdrawn',
    [met('2026-01-05'), deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), withdraw('A', '2026-02-01')],
    'DECLARED',
  ),
  story(
    'the proof sent back is unlinked and linked again: nothing newer came',
    [met('2026-01-05'), deposit('A', '2026-01-06'), sendBack('A', '2026-01-07'), unlink('A', '2026-02-01'), relink('A', '2026-02-02')],
    'CHANGES_REQUESTED',
  ),
  story(
    'changes requested beats declared not met',
    [declare('NOT_MET', '2026-01-05'), deposit('A', '2026-01-06'), sendBack('A', '2026-01-07')],
    'CHANGES_REQUESTED',
  ),
];

const said: Case[] = [
  story('a proof waits and nothing is declared', [deposit('A', '2026-01-06')], {
    assurance: 'EVIDENCED',
    evidenceCount: 1,
    waitingCount: 1,
  }),
  story('evidenced beats declared met', [met('2026-01-05'), deposit('A', '2026-01-06')], 'EVIDENCED'),
  story('evidenced beats declared not met', [declare('NOT_MET', '2026-01-05'), deposit('A', '2026-01-06')], 'EVIDENCED'),
  story(
    'a proof whose validity is over still waits for a verdict',
    [met('2026-01-05'), deposit('A', '2026-01-06', { validUntil: '2026-02-01' })],
    'EVIDENCED',
  ),
  story(
    'a proof deposited later does not count before',
    [met('2026-01-05'), deposit('A', '2026-01-06')],
    { assurance: 'DECLARED', evidenceCount: 0 },
    '2026-01-05',
  ),
  story('declared met without proof', [met('2026-01-05')], { assurance: 'DECLARED', declarationStatus: 'MET' }),
  story('declared partly met without proof', [declare('PARTLY_MET', '2026-01-05')], 'DECLARED'),
  story(
    'declared met, the waiting proof withdrawn',
    [met('2026-01-05'), deposit('A', '2026-01-06'), withdraw('A', '2026-01-07')],
    'DECLARED',
  ),
  story('in progress', [declare('IN_PROGRESS', '2026-01-05')], 'IN_PROGRESS'),
  story('in progress after met', [met('2026-01-05'), declare('IN_PROGRESS', '2026-02-05')], 'IN_PROGRESS'),
  story('in progress with an accepted proof in force', [...attested, declare('IN_PROGRESS', '2026-02-05')], 'IN_PROGRESS'),
  story('not met', [declare('NOT_MET', '2026-01-05')], 'NOT_MET'),
  story('not met with an accepted proof in force', [...attested, declare('NOT_MET', '2026-02-05')], 'NOT_MET'),
  story('met again after not met, same proof in force', [...attested, declare('NOT_MET', '2026-02-05'), met('2026-03-05')], 'ATTESTED'),
  story(
    'not met, before it became in progress',
    [declare('NOT_MET', '2026-01-05'), declare('IN_PROGRESS', '2026-02-05')],
    'NOT_MET',
    '2026-02-04',
  ),
  story('nothing was ever said', [], {
    assurance: 'MISSING',
    declarationStatus: null,
    evidenceCount: 0,
    nextExpiryOn: null,
    lapsesOn: null,
  }),
  story('before the first declaration', [met('2026-01-05')], 'MISSING', '2026-01-04'),
  story('before everything', [...attested, contest('K', '2026-02-01')], 'MISSING', '2025-12-31'),
];

export const PROOF_CASES: Case[] = [...attestedCases, ...lapsed, ...sentBack, ...said];
