import { isAuthorityLost } from '../../platform/db/authority.ts';
import { badInput, DomainError } from '../../platform/errors.ts';
import { knownId } from '../../platform/validate.ts';

/** Most obligations one bulk action may touch. */
export const BULK_MAX = 100;

export interface BulkOutcome {
  obligationId: string;
  refusal: DomainError | null;
}

/**
 * Does the same to each obligation in a transaction of its own: what is refused for one leaves the others done. Once the person
 * lost the authority to act, the rest is refused for that reason. Throws BULK_COUNT on
 * `obligationIds` for none or more than BULK_MAX; a failure that is not a refusal stops everything that is not done yet.
 */
export async function forEachObligation(ids: string[], act: (id: string) => Promise<void>): Promise<BulkOutcome[]> {
  const distinct = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (distinct.length === 0 || distinct.length > BULK_MAX) {
    throw badInput('obligationIds', 'BULK_COUNT', {
      fr: `Choisissez de 1 à ${BULK_MAX} obligations.`,
      en: `Choose 1 to ${BULK_MAX} obligations.`,
    });
  }
  const outcomes: BulkOutcome[] = [];
  let lost: DomainError | null = null;
  for (const obligationId of distinct) {
    const refusal: DomainError | null = lost ?? (await refusalOf(async () => act(knownId('obligationIds', obligationId))));
    if (refusal && isAuthorityLost(refusal)) lost = refusal;
    outcomes.push({ obligationId, refusal });
  }
  return outcomes;
}

async function refusalOf(act: () => Promise<void>): Promise<DomainError | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) {
      return error;
    }
    throw error;
  }
}
