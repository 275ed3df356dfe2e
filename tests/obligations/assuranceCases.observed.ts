import type { ObservedValue } from '../../server/manifesto/observation.entity.ts';
import type { Side } from '../../server/obligations/observers.policy.ts';
import { attested, type Case, story } from './assuranceCase.ts';
import {
  accept,
  contest,
  decide,
  declare,
  deposit,
  type Fact,
  met,
  observe,
  reopen,
  resolve,
  type Setting,
  takeBack,
  withdraw,
} from './assuranceStory.ts';
import { breach, mend } from './occurrenceStory.ts';

const conduct: Setting = { commitment: { tracking: 'OBSERVE', nature: 'STANDING' } };
const NOW = '2026-06-15';
const on = (name: string, facts: Fact[], expected: Case['expected'], asOf = NOW): Case => story(name, facts, expected, asOf, conduct);

const seen =
  (side: Side) =>
  (value: ObservedValue, day = '2026-06-01', at = day): Fact =>
    observe(side, value, day, at);
const [partner, team, reviewer] = [seen('PARTNER'), seen('TEAM'), seen('REVIEWER')];

/** One side, then two, then the reviewer beside them. */
const SIDES: Case[] = [
  on('nobody observed nor said anything', [], { assurance: 'UNOBSERVED', isOverdue: false }),
  on('the partner alone sees it kept', [partner('KEPT')], 'ONE_SIDED'),
  on('the team alone sees it kept', [team('KEPT')], 'ONE_SIDED'),
  on('the reviewer alone sees it kept', [reviewer('KEPT')], 'KEPT'),
  on('both sides see it kept', [partner('KEPT'), team('KEPT')], 'KEPT'),
  on('the partner twice is one side', [partner('KEPT', '2026-05-01'), partner('KEPT')], 'ONE_SIDED'),
  on('the partner sees it at risk', [partner('AT_RISK')], 'AT_RISK'),
  on('the reviewer alone sees it at risk', [reviewer('AT_RISK')], 'AT_RISK'),
  on('one side sees it broken', [team('BROKEN')], 'AT_RISK'),
  on('both sides see it at risk', [partner('AT_RISK'), team('AT_RISK')], 'AT_RISK'),
  on('at risk for one, broken for the other', [partner('AT_RISK'), team('BROKEN')], 'AT_RISK'),
  on('both sides see it broken', [partner('BROKEN'), team('BROKEN')], 'BROKEN'),
  on('the reviewer sees it broken', [reviewer('BROKEN')], 'BROKEN'),
  on('the reviewer sees it broken, whatever the two sides see', [partner('KEPT'), team('KEPT'), reviewer('BROKEN')], 'BROKEN'),
  on('two sides see it broken, the reviewer kept', [partner('BROKEN'), team('BROKEN'), reviewer('KEPT')], 'BROKEN'),
  on('kept for the partner, broken for the team', [partner('KEPT'), team('BROKEN')], 'DISAGREEMENT'),
  on('kept for the team, at risk for the partner', [team('KEPT'), partner('AT_RISK')], 'DISAGREEMENT'),
  on('kept for both sides, at risk for the reviewer', [partner('KEPT'), team('KEPT'), reviewer('AT_RISK')], 'DISAGREEMENT'),
  on('at risk for one side, kept for the reviewer', [team('AT_RISK'), reviewer('KEPT')], 'DISAGREEMENT'),
  on('the reviewer does not settle what a side sees broken', [partner('KEPT'), team('BROKEN'), reviewer('KEPT')], 'DISAGREEMENT'),
  on('kept for one side and the reviewer', [team('KEPT'), reviewer('KEPT')], 'KEPT'),
];

/** The newest of each side counts, for twelve months. */
const DAYS: Case[] = [
  on('the newest day of a side counts', [partner('BROKEN', '2026-03-01'), partner('KEPT', '2026-05-01'), team('KEPT')], 'KEPT'),
  on('of one day, the last written counts', [partner('KEPT', '2026-06-01'), partner('AT_RISK', '2026-06-01', '2026-06-02')], 'AT_RISK'),
  on('an older day written later does not', [partner('KEPT', '2026-06-01'), partner('BROKEN', '2026-05-01', '2026-06-02')], 'ONE_SIDED'),
  on('the last second of the twelve months', [partner('KEPT'), team('KEPT')], 'KEPT', '2027-06-01T23:59:59+02:00'),
  on('the day after, both are stale', [partner('KEPT'), team('KEPT')], 'STALE', '2027-06-02T00:00:00+02:00'),
  on('in winter, at midnight in Paris', [reviewer('KEPT', '2026-03-01')], 'STALE', '2027-03-01T23:00:00Z'),
  on('in winter, a second before', [reviewer('KEPT', '2026-03-01')], 'KEPT', '2027-03-01T22:59:59Z'),
  on('a leap day counts until the last of February', [reviewer('KEPT', '2028-02-29')], 'KEPT', '2029-02-28T22:59:59Z'),
  on('and no longer', [reviewer('KEPT', '2028-02-29')], 'STALE', '2029-02-28T23:00:00Z'),
  on('one side stale, the other alone', [partner('KEPT', '2025-06-01'), team('KEPT')], 'ONE_SIDED'),
  on('a stale break breaks nothing', [reviewer('BROKEN', '2025-06-01')], 'STALE'),
  on('a stale break is no disagreement', [partner('BROKEN', '2025-06-01'), team('KEPT')], 'ONE_SIDED'),
  on('a stale keep is no disagreement', [partner('KEPT', '2025-06-01'), team('AT_RISK')], 'AT_RISK'),
  on('written late, it counts from the day it was written', [reviewer('KEPT', '2026-05-01', '2026-06-20')], 'UNOBSERVED'),
  on('at the instant it is written it counts', [reviewer('KEPT', '2026-05-01', '2026-06-15')], 'KEPT'),
  on('before the first observation nothing was observed', [partner('KEPT')], 'UNOBSERVED', '2026-05-31'),
  on('the story of two sides, first day', [partner('KEPT', '2027-02-01'), team('BROKEN', '2027-02-10')], 'ONE_SIDED', '2027-02-05'),
  on('then', [partner('KEPT', '2027-02-01'), team('BROKEN', '2027-02-10')], 'DISAGREEMENT', '2027-02-11'),
  on(
    'then the reviewer',
    [partner('KEPT', '2027-02-01'), team('BROKEN', '2027-02-10'), reviewer('BROKEN', '2027-03-01')],
    'BROKEN',
    '2027-03-02',
  ),
];

/** What says nothing: what could not be seen, and what was taken back. */
const SILENT: Case[] = [
  on('what could not be observed changes nothing', [partner('KEPT'), team('NOT_OBSERVED')], 'ONE_SIDED'),
  on('nor what the same side saw before', [partner('KEPT', '2026-05-01'), partner('NOT_OBSERVED'), team('KEPT')], 'KEPT'),
  on('alone, it observes nothing', [partner('NOT_OBSERVED'), team('NOT_OBSERVED')], 'UNOBSERVED'),
  on('taken back, it counts no more', [team('BROKEN'), takeBack('TEAM', '2026-06-10'), partner('KEPT')], 'ONE_SIDED'),
  on('until then it did', [partner('KEPT'), team('BROKEN'), takeBack('TEAM', '2026-06-10')], 'DISAGREEMENT', '2026-06-09'),
  on('taken back, the one before counts', [team('KEPT', '2026-05-01'), team('BROKEN'), takeBack('TEAM', '2026-06-10')], 'ONE_SIDED'),
  on('taken back, nothing is left', [reviewer('KEPT'), takeBack('REVIEWER', '2026-06-10')], 'UNOBSERVED'),
];

/** With no observation, what was declared and proven counts as for what is proven; observations, once there, decide. */
const BESIDE: Case[] = [
  on('declared and proven, never observed', attested, 'ATTESTED'),
  on('declared met, never observed', [met('2026-01-05')], 'DECLARED'),
  on('declared not met, never observed', [declare('NOT_MET', '2026-01-05')], 'NOT_MET'),
  on('a proof waits, never observed', [deposit('A', '2026-01-06')], 'EVIDENCED'),
  on('a proof accepted, never spoken of nor observed', [deposit('A', '2026-01-06'), accept('A', '2026-01-07')], {
    assurance: 'MISSING',
    awaitsDeclaration: true,
  }),
  on('a proof withdrawn, never spoken of nor observed', [deposit('A', '2026-01-06'), withdraw('A', '2026-01-08')], 'UNOBSERVED'),
  on('attested, then seen at risk', [...attested, partner('AT_RISK')], { assurance: 'AT_RISK', awaitsDeclaration: false }),
  on('not met, then seen kept', [declare('NOT_MET', '2026-01-05'), reviewer('KEPT')], 'KEPT'),
  on('attested, and what was seen is stale', [...attested, reviewer('KEPT', '2025-06-01', '2026-02-01')], 'STALE'),
  on('attested and read before it was observed', [...attested, partner('AT_RISK')], 'ATTESTED', '2026-05-01'),
  on('attested, what was seen taken back', [...attested, partner('AT_RISK'), takeBack('PARTNER', '2026-06-10')], 'ATTESTED'),
  on('contested comes first', [reviewer('BROKEN'), contest('K', '2026-06-02')], 'CONTESTED'),
  on('contested, then resolved', [reviewer('BROKEN'), contest('K', '2026-06-02'), resolve('K', '2026-06-03')], 'BROKEN'),
  on('what does not apply comes first', [reviewer('BROKEN'), decide(false, '2026-06-02')], 'NOT_APPLICABLE'),
  on('a breach comes first', [reviewer('KEPT'), breach('2026-06-02', '2026-06-02')], 'BREACHED'),
  on('a breach that ended does not', [reviewer('KEPT'), breach('2026-06-02', '2026-06-02'), mend('2026-06-03', '2026-06-03')], 'KEPT'),
  on('what was seen of another meaning says nothing', [reviewer('KEPT'), reopen('2026-06-02', conduct.commitment)], 'UNOBSERVED'),
  story('open in the source, it is to confirm first', [reviewer('KEPT')], 'TO_CONFIRM', NOW, {
    commitment: { ...conduct.commitment, isToConfirm: true },
  }),
  story('of what is proven, observations say nothing', [reviewer('KEPT')], 'MISSING', NOW, { commitment: { tracking: 'PROVE' } }),
  story('of a note, neither', [reviewer('KEPT')], 'NOTED', NOW, { commitment: { tracking: 'NOTE' } }),
  story('past a day of its own, what is kept is not late', [reviewer('KEPT')], { assurance: 'KEPT', isOverdue: false }, NOW, {
    commitment: { ...conduct.commitment, deadlineFrom: 'agreement.signedOn', deadlineRule: 'P1Y' },
  }),
  story('past it, what nobody observed is', [], { assurance: 'UNOBSERVED', isOverdue: true }, NOW, {
    commitment: { ...conduct.commitment, deadlineFrom: 'agreement.signedOn', deadlineRule: 'P1Y' },
  }),
];

/** What conduct is, as each side saw it. */
export const OBSERVED_CASES: Case[] = [...SIDES, ...DAYS, ...SILENT, ...BESIDE];
