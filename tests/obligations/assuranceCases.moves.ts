import { attested, type Case, NOW, story } from './assuranceCase.ts';
import {
  accept,
  closes,
  contest,
  decide,
  declare,
  deposit,
  type Fact,
  met,
  move,
  opens,
  renew,
  reopen,
  type Setting,
} from './assuranceStory.ts';

const proven = (from: string): Fact[] => [met(from), deposit('B', from), accept('B', from)];
const standing: Setting = { commitment: { nature: 'STANDING', reviewPeriod: 'P2M' } };
const right: Setting = { commitment: { tracking: 'USE' } };

const kept: Case[] = [
  story('a version that says the same keeps what was attested', [...attested, move('2026-03-01')], 'ATTESTED'),
  story(
    'what was said before the version and after it makes one',
    [met('2026-01-05'), move('2026-02-01'), deposit('A', '2026-03-01')],
    'EVIDENCED',
  ),
  story('a version makes a note of it', [...attested, move('2026-03-01', { tracking: 'NOTE' })], 'NOTED'),
  story('before that version it was attested', [...attested, move('2026-03-01', { tracking: 'NOTE' })], 'ATTESTED', '2026-02-28'),
  story('from the very instant of the version', [...attested, move('2026-03-01', { tracking: 'NOTE' })], 'NOTED', '2026-03-01'),
  story(
    'of two versions, the first one holds in between',
    [move('2026-02-01', { tracking: 'NOTE' }), move('2026-04-01', { tracking: 'USE' })],
    'NOTED',
    '2026-03-01',
  ),
  story(
    'of two versions, none holds before the first',
    [move('2026-02-01', { tracking: 'NOTE' }), move('2026-04-01', { tracking: 'USE' })],
    'MISSING',
    '2026-01-31',
  ),
  story(
    'of two versions, the later one holds now',
    [move('2026-02-01', { tracking: 'NOTE' }), move('2026-04-01', { tracking: 'USE' })],
    'UNUSED',
  ),
  story('a version to come changes nothing yet', [...attested, move('2026-09-01', { tracking: 'NOTE' })], 'ATTESTED'),
  story('a version leaves it to confirm', [...attested, move('2026-03-01', { isToConfirm: true })], 'TO_CONFIRM'),
  story('a version fixes when it is due', [move('2026-03-01', { deadlineRule: 'P1M', deadlineFrom: 'agreement.signedOn' })], {
    isOverdue: true,
    dueOn: '2020-12-23',
  }),
  story(
    'before that version nothing was due',
    [move('2026-03-01', { deadlineRule: 'P1M', deadlineFrom: 'agreement.signedOn' })],
    { isOverdue: false, dueOn: null },
    '2026-02-01',
  ),
  story(
    'what was accepted for two months stays so, whatever a version says',
    [...attested, move('2026-02-01', { nature: 'STANDING', reviewPeriod: 'P5Y' })],
    'LAPSED',
    NOW,
    standing,
  ),
  story(
    'what is accepted after the version is worth what it says',
    [...attested, move('2026-02-01', { nature: 'STANDING', reviewPeriod: 'P5Y' }), renew('A', '2026-02-02'), accept('A', '2026-02-03')],
    'ATTESTED',
    NOW,
    standing,
  ),
];

const reopened: Case[] = [
  story('another meaning starts again', [...attested, reopen('2026-03-01')], {
    assurance: 'MISSING',
    declarationStatus: null,
    evidenceCount: 1,
    waitingCount: 0,
  }),
  story('before it was reopened it was attested', [...attested, reopen('2026-03-01')], 'ATTESTED', '2026-02-28'),
  story('what lapsed before starts again too', [...attested, reopen('2027-03-01')], 'MISSING', '2027-03-02', standing),
  story(
    'what was sent back before starts again',
    [deposit('A', '2026-01-06'), declare('NOT_MET', '2026-01-07'), reopen('2026-03-01')],
    'MISSING',
  ),
  story('a proof that waited for the old meaning waits no more', [deposit('A', '2026-01-06'), reopen('2026-03-01')], {
    assurance: 'MISSING',
    waitingCount: 0,
  }),
  story('said again, it is declared', [...attested, reopen('2026-03-01'), met('2026-03-02')], 'DECLARED'),
  story('proven again, it is attested', [...attested, reopen('2026-03-01'), ...proven('2026-03-02')], 'ATTESTED'),
  story(
    'the old proof accepted again for the new meaning counts',
    [...attested, reopen('2026-03-01'), met('2026-03-02'), accept('A', '2026-03-03')],
    'ATTESTED',
  ),
  story('a newer version of the old proof waits', [...attested, reopen('2026-03-01'), renew('A', '2026-03-02')], {
    assurance: 'EVIDENCED',
    waitingCount: 1,
  }),
  story('what was set aside applies again', [decide(false, '2026-01-03'), reopen('2026-03-01')], 'MISSING'),
  story('a disagreement stays until it is resolved', [contest('K', '2026-01-04'), reopen('2026-03-01')], 'CONTESTED'),
  story('kept by one version, reopened by the next', [...attested, move('2026-02-01'), reopen('2026-03-01')], 'MISSING'),
  story('reopened by one version, kept by the next', [reopen('2026-01-02'), ...attested, move('2026-03-01')], 'ATTESTED'),
  story('a right of another meaning is unused', [reopen('2026-03-01', { tracking: 'USE' })], 'UNUSED', NOW, right),
];

const bounded: Case[] = [
  story('what a version brings is there from then on', [opens('2026-03-01')], 'MISSING', '2026-03-01'),
  story('what a version brings was not there before', [opens('2026-03-01')], 'NONE', '2026-02-28'),
  story('what a version ends was as it was', [...attested, closes('2026-03-01')], 'ATTESTED', '2026-02-28'),
  story('what a version ends is no more', [...attested, closes('2026-03-01')], 'NONE', '2026-03-01'),
  story('what a version will end is still there', [...attested, closes('2026-09-01')], 'ATTESTED'),
];

/** Versions of a catalogue: which sentence bound, and what of it was said of which. */
export const MOVE_CASES: Case[] = [...kept, ...reopened, ...bounded];
