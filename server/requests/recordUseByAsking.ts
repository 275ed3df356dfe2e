import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { DutyUse } from '../obligations/uses/dutyUse.entity.ts';
import { dayOf } from '../platform/asOf.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';

interface Asking {
  conventionId: string;
  about: string;
  from: string;
  to: string;
  words: string;
  madeAt: Date;
}

/** Rights that the asking party holds, and that the catalogue says are used by asking for this. */
const usedBy = (tx: EntityManager, { conventionId, about, from, to }: Asking): Promise<{ id: string }[]> =>
  run<{ id: string }>(
    tx,
    sql`select distinct o.id from opened_by(${conventionId}, 'request.asked', ${about}) b
      join obligation o on o.id = b.obligation_id join commitment c on c.id = o.commitment_id join party y on y.id = ${from}
      where b.party_id = ${to} and c.tracking = 'USE' and c.definition -> 'beneficiaries' @> to_jsonb(y.code) order by o.id`,
  );

/** Who asks for what a right lets them ask uses that right, in the words and on the day of the request. */
export async function recordUseByAsking(tx: EntityManager, actor: Actor, asking: Asking, by: Signature, at: Date): Promise<void> {
  for (const { id } of await usedBy(tx, asking)) {
    const { id: obligation } = await lockObligation(tx, actor, id);
    const last = await newestOf(tx, DutyUse, { obligation });
    const used = { usedOn: dayOf(asking.madeAt), description: asking.words, noticeReceivedOn: null, effectiveOn: null };
    appendNext(tx, DutyUse, last, { obligation, ...used, recordedAt: at, ...by });
  }
}
