import type { EntityManager } from '@mikro-orm/postgresql';
import { loadActor } from '../../actors/actor.queries.ts';
import { recordUse } from '../../obligations/uses/recordUse.ts';
import { restOn } from '../../platform/db/authority.ts';
import { sql } from '../../platform/db/read.ts';
import type { Laid } from './layConvention.ts';
import { nameOf } from './members.ts';
import { TERMINATES } from './sentences.ts';

const RIGHT = 'ART7-RES-TOUS-1/DIRECTION';
const SENT_DAYS_AGO = 24;
const RECEIVED_DAYS_AGO = 21;

/** Within a transaction: the direction gives notice of the end of the convention, by the use case that serves the API. */
export async function givesNotice(tx: EntityManager, { agreed, ground, obligations }: Laid): Promise<void> {
  const { days, service } = agreed;
  const noticeReceivedOn = days.worked(RECEIVED_DAYS_AGO);
  const at = days.next(noticeReceivedOn);
  const em = tx.fork({ keepTransactionContext: true });
  const { actor } = (await loadActor(em, sql`${ground.people.get(nameOf('DIRECTION_DPO', service))}::uuid`, at))!;
  restOn(em, { personId: actor.personId, confirm: async () => undefined });
  const told = { usedOn: days.worked(SENT_DAYS_AGO), description: TERMINATES, noticeReceivedOn };
  await recordUse(em, actor, { now: () => at }, { obligationId: obligations.get(RIGHT)!, ...told });
}
