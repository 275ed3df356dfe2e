import { type Sql, sql } from '../platform/db/read.ts';
import { deskControllers, type Viewed } from '../registers/views.ts';
import { readingOf } from './breachReading.queries.ts';

const CONTROLLERS = sql`jsonb_to_recordset(${deskControllers(sql`i.convention_id`)}) as c (id uuid, "organisationId" uuid)`;

/** Named queries over i and what t keeps of it: who knows, who answers, and the 72 hours that run for each controller that knows. */
const standOn = (now: Date): Sql => sql`
  aware as (select a."partyId" as party_id, p.organisation_id, a."awareAt" as aware_at
    from jsonb_to_recordset(t.facts -> 'awareness') as a ("partyId" uuid, "awareAt" timestamptz) join party p on p.id = a."partyId"),
  alert as (select x."fromPartyId" as from_id, x."toPartyId" as to_id, x."acknowledgedAt" as acknowledged_at
    from jsonb_to_recordset(t.facts -> 'alerts') as x ("fromPartyId" uuid, "toPartyId" uuid, "acknowledgedAt" timestamptz)),
  answerer as (select c.id as party_id from ${CONTROLLERS} where i.confidentiality <> 'RESTRICTED'
    union all select i.party_id where i.confidentiality = 'RESTRICTED'),
  clock as (select c.id as party_id, min(a.aware_at) + interval '72 hours' < ${now} as is_late
    from ${CONTROLLERS} join aware a on a.organisation_id = c."organisationId" group by c.id)`;

const isNotified = (phases: Sql): Sql =>
  sql`exists (select from jsonb_array_elements(t.facts -> 'notifications') n where n ->> 'phase' ${phases})`;
const IS_TOLD = isNotified(sql`in ('INITIAL', 'COMPLETE')`);
/** The first notification is not completed yet. */
const IS_UNCOMPLETED = sql`(not ${isNotified(sql`<> 'INITIAL'`)} and ${IS_TOLD})`;
const IS_SPARED = sql`coalesce(t.level = 'NOT_A_BREACH'
  or (t.level = 'NO_RISK' and (i.confidentiality = 'RESTRICTED' or ${readingOf(sql`i.convention_id`)} = 'GDPR')), false)`;

/** People were told of i, or it was said why not. */
const ARE_PEOPLE_SETTLED = sql`exists (select from jsonb_array_elements(t.facts -> 'peopleDecisions') d
  where d ->> 'choice' <> 'NOT_REQUIRED' and (d ->> 'choice' <> 'INFORM' or d ->> 'sentAt' is not null))`;

/** What is to be done before it may be closed. */
const ACTS = sql`
  select a.party_id, false as is_late from aware a
    where t.level is distinct from 'NOT_A_BREACH' and i.confidentiality <> 'RESTRICTED' and exists (select from ${CONTROLLERS})
      and not exists (select from ${CONTROLLERS} where c."organisationId" = a.organisation_id)
      and not exists (select from alert x where x.from_id = a.party_id)
  union all select x.to_id, false from alert x where x.acknowledged_at is null
  union all select w.party_id, false from answerer w
    where t.level is null and (i.confidentiality = 'RESTRICTED' or exists (select from clock))
  union all select k.party_id, k.is_late from clock k where not ${IS_TOLD} and not ${IS_SPARED}
  union all select w.party_id, false from answerer w where t.level = 'HIGH_RISK' and not ${ARE_PEOPLE_SETTLED}
  union all select (m ->> 'partyId')::uuid, false from jsonb_array_elements(t.facts -> 'measures') m where m ->> 'kind' <> 'PREVENT'`;

/** How the register of incidents is looked at, over i and t: the SQL form of `awaitedOf` (tests compare the two). */
export const viewedOn = (now: Date): Viewed => ({
  awaited: sql`with ${standOn(now)}, act as (${ACTS})
    select a.party_id, a.is_late from act a where i.closed_at is null
    union all select w.party_id, false from answerer w
      where i.closed_at is null and t.level is distinct from 'NOT_A_BREACH' and ${IS_UNCOMPLETED}
    union all select w.party_id, false from answerer w where i.closed_at is null and t.level is not null and not exists (select from act)`,
  isClosed: sql`i.closed_at is not null`,
});
