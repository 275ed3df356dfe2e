import DataLoader from 'dataloader';
import { authorJson } from '../../actors/author.type.ts';
import type { RequestContext } from '../../actors/requestContext.ts';
import { read, type Sql, sql } from '../../platform/db/read.ts';
import type { DutyUseType } from './dutyUse.type.ts';

/** How many uses an obligation tells. */
const USES_TOLD = 50;

const ITEM = sql`jsonb_build_object('id', u.id, 'obligationId', u.obligation_id, 'usedOn', u.used_on, 'description', u.description,
  'noticeReceivedOn', u.notice_received_on, 'effectiveOn', u.effective_on,
  'effectiveFromSendingOn', case when u.effective_on is not null then day_after(u.used_on, cv.notice_period) end,
  'recordedAt', u.recorded_at, 'author', ${authorJson('u', 'author')},
  'breachIds', coalesce((select jsonb_agg(d.breach_id order by d.id) from duty_use_breach d where d.use_id = u.id), '[]'::jsonb))`;

const told = (where: Sql): Sql => sql`select ${ITEM} as item from (
    select r.*, row_number() over (partition by r.obligation_id order by r.rank desc) as nth from duty_use r where ${where}
  ) u join obligation o on o.id = u.obligation_id join convention cv on cv.id = o.convention_id
  where u.nth <= ${USES_TOLD} order by u.obligation_id, u.nth`;

/** The newest uses of many obligations, in one statement. The obligations themselves are already authorized. */
export const obligationUses = (context: RequestContext): DataLoader<string, DutyUseType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ item: DutyUseType }>(context.em, told(sql`r.obligation_id = any(${ids}::uuid[])`));
    const found = Map.groupBy(
      rows.map(({ item }) => item),
      ({ obligationId }) => obligationId,
    );
    return ids.map((id) => found.get(id) ?? []);
  });
