import { attested, type Case, NOW, story } from './assuranceCase.ts';
import { contest, decide, type Fact, move, observe, READING, read, reopen, resolve, type Setting, unread } from './assuranceStory.ts';
import { breach } from './occurrenceStory.ts';

const words: Setting = { commitment: { tracking: 'OBSERVE', nature: 'STANDING', reading: READING } };
const on = (name: string, facts: Fact[], expected: Case['expected'], asOf = NOW): Case => story(name, facts, expected, asOf, words);

const BOTH = [read(1, '2026-03-01'), read(2, '2026-03-10')];
const KEPT = observe('REVIEWER', 'KEPT', '2026-02-01', '2026-02-01');

/** Words that can be read in several ways are to confirm until both signatories confirmed the reading that is proposed. */
export const READING_CASES: Case[] = [
  on('nobody confirmed the reading', [], 'TO_CONFIRM'),
  on('nobody confirmed, whatever was seen', [KEPT], 'TO_CONFIRM'),
  on('one signatory confirmed it', [read(1, '2026-03-01')], 'TO_CONFIRM'),
  on('the other one alone', [read(2, '2026-03-01')], 'TO_CONFIRM'),
  on('one signatory twice is one', [read(1, '2026-03-01'), unread(1, '2026-03-02'), read(1, '2026-03-03')], 'TO_CONFIRM'),
  on('both confirmed it', BOTH, 'UNOBSERVED'),
  on('both confirmed it, and what was seen before counts', [KEPT, ...BOTH], 'KEPT'),
  on('the day before the second one', [KEPT, ...BOTH], 'TO_CONFIRM', '2026-03-09'),
  on('at the instant of the second one', [KEPT, ...BOTH], 'KEPT', '2026-03-10'),
  on('one of them took it back', [KEPT, ...BOTH, unread(2, '2026-04-01')], 'TO_CONFIRM'),
  on('until then it held', [KEPT, ...BOTH, unread(2, '2026-04-01')], 'KEPT', '2026-03-31'),
  on('taken back, then confirmed again', [KEPT, ...BOTH, unread(2, '2026-04-01'), read(2, '2026-04-02')], 'KEPT'),
  on(
    'one confirmed another reading than the one proposed',
    [read(1, '2026-03-01'), read(2, '2026-03-10', 'Six mois, pas un de plus.')],
    'TO_CONFIRM',
  ),
  on('what was confirmed of another meaning says nothing', [...BOTH, reopen('2026-04-01', words.commitment)], 'TO_CONFIRM'),
  on('the same reading in the next version needs nothing more', [KEPT, ...BOTH, move('2026-04-01', words.commitment)], 'KEPT'),
  on(
    'another reading in the next version does',
    [KEPT, ...BOTH, move('2026-04-01', { ...words.commitment, reading: { ...READING, proposed: 'Autre chose.' } })],
    'TO_CONFIRM',
  ),
  on('a next version that proposes none', [KEPT, move('2026-04-01', { tracking: 'OBSERVE', nature: 'STANDING' })], 'KEPT'),
  on(
    'until that version it is to confirm',
    [KEPT, move('2026-04-01', { tracking: 'OBSERVE', nature: 'STANDING' })],
    'TO_CONFIRM',
    '2026-03-31',
  ),
  on('the bound party alone cannot settle it', [decide(true, '2026-03-01')], 'TO_CONFIRM'),
  on('what does not apply comes first', [decide(false, '2026-03-01')], 'NOT_APPLICABLE'),
  on('contested comes first', [contest('K', '2026-03-01')], 'CONTESTED'),
  on('contested, then resolved', [contest('K', '2026-03-01'), resolve('K', '2026-03-02')], 'TO_CONFIRM'),
  on('a breach comes after', [breach('2026-06-02', '2026-06-02')], 'TO_CONFIRM'),
  story('proven or not, to confirm', attested, 'TO_CONFIRM', NOW, { commitment: { reading: READING } }),
  story('confirmed and proven', [...attested, ...BOTH], 'ATTESTED', NOW, { commitment: { reading: READING } }),
  story('bracketed too, the reading is not enough', BOTH, 'TO_CONFIRM', NOW, { commitment: { isToConfirm: true, reading: READING } }),
];
