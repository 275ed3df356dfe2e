import type { ToldFacts } from '../../admin/shared/toldFacts.ts';
import type { LifeFacts } from './lifeFacts.ts';

/** What a screen is about to say of an obligation: the key of a sentence, with its values. */
export interface Sentence {
  key: string;
  day?: string;
  count?: number;
}

type Claim = (life: LifeFacts, now: Date, said: Sentence) => boolean;

const isAccepted: Claim = (life, now) => life.inForce(now).length > 0;
const isSaid =
  (...statuses: string[]): Claim =>
  (life) =>
    statuses.includes(life.word?.status ?? 'NOTHING');
const all =
  (...claims: Claim[]): Claim =>
  (...asked) =>
    claims.every((claim) => claim(...asked));
const not =
  (claim: Claim): Claim =>
  (...asked) =>
    !claim(...asked);
const isSilent = isSaid('NOTHING');
const awaitsWord: Claim = (life, now) => life.awaitsWord(now);
const isContested: Claim = (life) => life.isContested;
const waits: Claim = (life) => life.waits;
const isSentBack: Claim = (life) => life.verdicts.at(-1)?.isAccepted === false;
const isAttested = all(isSaid('MET'), isAccepted, not(isContested));
const wasAccepted: Claim = (life) => life.wasAccepted;
const always: Claim = () => true;
const countsProofs: Claim = (life, _now, { count }) => count === life.proofCount;

/** What must be true for each state to be said, and the sentence that explains it. */
const STATES: Record<ToldFacts['assurance'], Claim> = {
  ATTESTED: isAttested,
  EVIDENCED: waits,
  DECLARED: all(isSaid('MET', 'PARTLY_MET'), not(waits), not(isAttested)),
  IN_PROGRESS: isSaid('IN_PROGRESS'),
  CHANGES_REQUESTED: isSentBack,
  LAPSED: all(wasAccepted, not(isAccepted)),
  CONTESTED: isContested,
  NOT_MET: isSaid('NOT_MET'),
  MISSING: all(isSilent, not(waits)),
  // What follows does not come from what was said, offered or reviewed.
  BREACHED: always,
  BROKEN: always,
  DISAGREEMENT: always,
  AT_RISK: always,
  KEPT: always,
  ONE_SIDED: always,
  STALE: always,
  UNOBSERVED: all(isSilent, not(waits)),
  DORMANT: always,
  UNUSED: always,
  USED: always,
  NOTED: always,
  TO_CONFIRM: always,
  NOT_APPLICABLE: always,
};

/** What each sentence of the screens claims. */
export const CLAIMS: Record<string, Claim> = {
  ...Object.fromEntries(
    Object.entries(STATES).flatMap(([state, claim]) => [
      [`garant.assurance.${state}`, claim],
      [`garant.assuranceMeaning.${state}`, claim],
    ]),
  ),
  'garant.assurance.MISSING': all(isSilent, not(waits), not(isAccepted)),
  'garant.told.toDeclare': all(isSilent, isAccepted),
  'garant.told.acceptedNotDeclared': awaitsWord,
  'garant.told.acceptedUntil': (life, now, { day }) => life.inForce(now).some(({ until }) => until === day),
  'garant.told.proofs': countsProofs,
  'garant.told.restricted': countsProofs,
  'garant.told.ofWhichRestricted': (life, _now, { count }) => count! > 0 && count! < life.proofCount,
  'garant.severityHint.CONTESTED': isContested,
  'garant.severityHint.LAPSED': all(wasAccepted, not(isAccepted)),
  'garant.severityHint.CHANGES_REQUESTED': isSentBack,
  'garant.severityHint.AWAITING_DECLARATION': awaitsWord,
  'garant.severityHint.NEVER_PROVEN': not(isAttested),
  'garant.severityHint.TO_OBSERVE': not(isAttested),
  'garant.severityHint.OVERDUE': not(isAttested),
  'garant.severityHint.BREACHED': always,
  'garant.severityHint.CONDUCT': always,
  'garant.workHint.toDeclare': awaitsWord,
  'garant.workHint.toProve': all(not(isAttested), not(awaitsWord)),
  'garant.workHint.toCorrect': isSentBack,
  'garant.workHint.toReview': waits,
  'garant.workHint.lapsingSoon': isAttested,
  'garant.workHint.contested': isContested,
  'garant.workHint.disagreeing': not(isAttested),
  'garant.workHint.toObserve': not(isAttested),
  'garant.workHint.mine': not(isAttested),
};
