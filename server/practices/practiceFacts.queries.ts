import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { standingPlans } from './standingPlans.ts';

/** How many of what follows one another are told: the newest. */
const TOLD = { history: 20, months: 36 };

const RECORDED = sql`x.id, x.recorded_at as "recordedAt", ${authorJson('x', 'author')} as author`;

/** The proof that x names, where the actor may read it. */
const readable = (actor: Actor): Sql =>
  sql`(select e.id from evidence e where e.id = x.evidence_id and ${readableRecords(actor, 'e')}) as "evidenceId"`;

/** Of a table of facts about obligations, the newest of each obligation in `held`. */
const newest = (table: string, columns: Sql): Sql => sql`select x.obligation_id as "obligationId", ${RECORDED}, ${columns}
  from (select f.*, row_number() over (partition by f.obligation_id order by f.rank desc) as place
    from ${sql.ref(table)} f where f.obligation_id in (select h.obligation_id from held h)) x
  where x.place <= ${TOLD.history} order by x.rank desc`;

/** What is recorded of the service of the convention a, and of the obligations held. */
export const factSets = (actor: Actor) => ({
  servicePhases: sql`select ${RECORDED}, x.phase as "phaseName", x.started_on as "startedOn", x.citation
    from agreement a join service_phase x on x.convention_id = a.id order by x.rank desc limit ${TOLD.history}`,
  serviceAddresses: sql`select ${RECORDED}, x.kind as "addressKind", x.url, x.citation
    from (select distinct on (s.kind) s.* from agreement a join service_address s on s.convention_id = a.id order by s.kind, s.rank desc) x`,
  connectSteps: newest('connect_step', sql`x.stage as "connectStage", x.reached_on as "reachedOn", x.reason, ${readable(actor)}`),
  connectPlans: standingPlans(
    sql`f.obligation_id in (select h.obligation_id from held h)`,
    sql`x.obligation_id as "obligationId", ${RECORDED}, x.stage as "connectStage", x.planned_on as "plannedOn"`,
  ),
  newestPlans: sql`select distinct on (x.obligation_id) x.obligation_id as "obligationId", x.id from connect_plan x
    where x.obligation_id in (select h.obligation_id from held h) order by x.obligation_id, x.rank desc`,
  feedbackButtons: newest('feedback_button', sql`x.placement, x.url, x.placed_on as "placedOn", x.follow_up as "followUp"`),
  feedbackMonths: sql`select x.obligation_id as "obligationId", ${RECORDED}, x.month, x.satisfaction::text, x.answer_count as "answerCount"
    from (select l.*, row_number() over (partition by l.obligation_id order by l.month desc) as place
      from (select distinct on (f.obligation_id, f.month) f.* from feedback_month f
        where f.obligation_id in (select h.obligation_id from held h) order by f.obligation_id, f.month, f.rank desc) l) x
    where x.place <= ${TOLD.months} order by x.month`,
  missionLetters: newest(
    'mission_letter',
    sql`x.signed_on as "signedOn", x.starts_on as "startsOn", x.ends_on as "endsOn", x.share_percent as "sharePercent", x.powers,
      x.reporting_clause as "reportingClause", ${readable(actor)}`,
  ),
});
