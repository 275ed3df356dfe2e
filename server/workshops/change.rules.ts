import type { ChangeFacts } from './change.verbs.ts';
import type { ChangeState } from './changeWords.ts';

/** What an announced change asks of a party. */
export interface AskedOf {
  obligationId: string;
  partyId: string;
  dueOn: string | null;
  isAnswered: boolean;
}

/** Where a change stands, from what it asks for. */
function stateOf(isWithdrawn: boolean, asked: readonly Pick<AskedOf, 'isAnswered'>[]): ChangeState {
  if (isWithdrawn) return 'WITHDRAWN';
  if (asked.length === 0) return 'IDLE';
  return asked.every(({ isAnswered }) => isAnswered) ? 'ANSWERED' : 'OPEN';
}

/** What policies need to know of a change. */
export const factsOf = (
  { conventionId, partyId, withdrawnAt }: Pick<ChangeFacts, 'conventionId' | 'partyId'> & { withdrawnAt: string | Date | null },
  asked: readonly Pick<AskedOf, 'partyId' | 'isAnswered'>[],
): ChangeFacts => ({
  conventionId,
  partyId,
  state: stateOf(withdrawnAt !== null, asked),
  askedParties: [...new Set(asked.map((each) => each.partyId))],
  isAnsweredByOne: asked.some(({ isAnswered }) => isAnswered),
});
