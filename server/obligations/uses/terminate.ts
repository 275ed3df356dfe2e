import type { EntityManager } from '@mikro-orm/postgresql';
import { ConventionDate } from '../../conventions/conventionDate.entity.ts';
import { lockConvention } from '../../conventions/lockConvention.ts';
import { recordDate } from '../../conventions/recordDate.ts';
import { newestOf } from '../../platform/db/series.ts';
import type { Signature } from '../../platform/db/signature.ts';

/**
 * A notice ends the convention on a day, which is known from now on: what that day opens is opened by it. A later day than the one another notice
 * gave changes nothing. Waits for whoever edits the convention.
 */
export async function terminate(
  tx: EntityManager,
  conventionId: string,
  day: string,
  reason: string,
  by: Signature,
  at: Date,
): Promise<void> {
  const convention = await lockConvention(tx, conventionId, 'obligationId');
  const known = await newestOf(tx, ConventionDate, { convention: conventionId, kind: 'TERMINATED' });
  if (known?.value && known.value <= day) return;
  await recordDate(tx, convention, { kind: 'TERMINATED', value: day, source: 'ORIGINAL', knownFrom: at, reason }, by, at);
}
