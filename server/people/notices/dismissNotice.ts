import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { write } from '../../platform/db/authority.ts';
import { newId } from '../../platform/db/columns.ts';
import { run, sql } from '../../platform/db/read.ts';
import { notFound } from '../../platform/errors.ts';
import { knownId } from '../../platform/validate.ts';
import type { DismissNoticeInput } from './notice.inputs.ts';
import { findNotices } from './notice.queries.ts';
import type { NoticeType } from './notice.type.ts';

/** A person has read a notice: it is shown to them no more. Errors: NOT_FOUND when there is none that concerns them. */
export async function dismissNotice(em: EntityManager, actor: Actor, clock: Clock, { noticeId }: DismissNoticeInput): Promise<NoticeType> {
  const id = knownId('noticeId', noticeId);
  return write(em, async (tx) => {
    const at = clock.now();
    const { items } = await findNotices(tx, actor, at, [sql`n.id = ${id}`], { offset: 0, limit: 1 });
    const [notice] = items;
    if (!notice) {
      throw notFound('noticeId');
    }
    await run(
      tx,
      sql`insert into notice_dismissal (id, notice_id, person_id, at) values (${newId()}, ${id}, ${actor.personId}, ${at}) on conflict do nothing`,
    );
    return notice;
  });
}
