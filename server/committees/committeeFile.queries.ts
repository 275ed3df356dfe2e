import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { fillWords, type Words } from '../conventions/fillWords.ts';
import { IS_COUNTED } from '../obligations/counted.ts';
import { instantOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { rankInName } from '../platform/db/rankInName.ts';
import { read, readSets, type SetsOfRows, type Sql, sql } from '../platform/db/read.ts';
import { referenceOf } from '../registers/numbers.ts';
import type { CommitteeFile } from './committeeFile.type.ts';

/** How many incidents a file tells. */
const INCIDENTS_TOLD = 100;

/** Which committee a file is of. */
export interface FileOf {
  id: string;
  conventionId: string;
  heldOn: string | null;
}

interface Former {
  reference: string | null;
  sinceOn: string;
  grantedAmount: string | null;
  grantedUntilOn: string | null;
  /** By what the product is judged now. */
  criteria: string[];
}

/** The last committee held before, or the signature. */
async function formerOf(em: EntityManager, { id, conventionId, heldOn }: FileOf): Promise<Former> {
  const [row] = await read<Former>(
    em,
    sql`select 'COM-' || ${rankInName('p.number')} as reference, coalesce(p.held_on, cv.signed_on)::text as "sinceOn",
        p.granted_amount::text as "grantedAmount", p.granted_until::text as "grantedUntilOn",
        coalesce(to_jsonb(p.success_criteria), '[]') as criteria
      from convention cv left join lateral (
        select c.* from committee c where c.convention_id = cv.id and c.id <> ${id} and c.held_on is not null
          and (${heldOn}::date is null or c.held_on < ${heldOn}::date) order by c.held_on desc, c.number desc limit 1
      ) p on true where cv.id = ${conventionId}`,
  );
  return row!;
}

type Told = Pick<CommitteeFile, 'standings' | 'changedObligations' | 'disagreements' | 'concerns' | 'noticedIncidents'>;
type Rows = { [Name in keyof Told]: Told[Name][number] } & {
  agreement: { title: string; words: Words; exhaustedOn: string | null; estimateWords: string | null; unprovenCount: number };
};

const OBLIGATION = sql`n.obligation_id as "obligationId", c.code, c.text, y.code as "partyCode", n.assurance`;
const PARTS = sql`join commitment c on c.id = n.commitment_id join party y on y.id = n.party_id`;
const ORDER = sql`c.position, y.position`;
const CONDUCT = sql`n.assurance in ('BROKEN', 'DISAGREEMENT', 'AT_RISK')`;

const estimate = (column: string, conventionId: string, until: Date): Sql => sql`(select ${sql.ref(`e.${column}`)} from committee_envelope e
  where e.convention_id = ${conventionId} and e.recorded_at <= ${until} order by e.rank desc limit 1)`;

const statement = (actor: Actor, conventionId: string, since: Date, until: Date): SetsOfRows<keyof Rows> => ({
  given: sql`former as materialized (
      select s.* from obligation_state(${since}) s where s.convention_id = ${conventionId}
    ), present as materialized (
      select s.* from current_state(${until}) s where s.convention_id = ${conventionId}
    )`,
  sets: {
    agreement: sql`select cv.title, nullif(cv.variables, '{}') as words, ${estimate('exhausted_on', conventionId, until)} as "exhaustedOn",
        ${estimate('words', conventionId, until)} as "estimateWords",
        (select count(*)::integer from present s where s.standing = 'TO_DO' and not s.is_overdue and ${IS_COUNTED}) as "unprovenCount"
      from convention cv where cv.id = ${conventionId}`,
    standings: sql`select standing, count(*) filter (where is_former)::integer as "formerCount", count(*) filter (where not is_former)::integer as count
      from (select s.standing, true as is_former from former s where ${IS_COUNTED}
        union all select s.standing, false from present s where ${IS_COUNTED}) x group by standing order by standing`,
    changedObligations: sql`select ${OBLIGATION}, f.assurance as "formerAssurance"
      from present n ${PARTS} left join former f on f.obligation_id = n.obligation_id
      where f.assurance is distinct from n.assurance order by ${ORDER}`,
    disagreements: sql`select ${OBLIGATION}, n.due_on as "dueOn", n.is_overdue as "isOverdue" from present n ${PARTS} where ${CONDUCT} order by ${ORDER}`,
    concerns: sql`select ${OBLIGATION}, n.due_on as "dueOn", n.is_overdue as "isOverdue" from present n ${PARTS}
      where (n.standing = 'TROUBLE' or n.is_overdue) and not (${CONDUCT}) order by not n.is_overdue, n.due_on nulls last, ${ORDER}`,
    noticedIncidents: sql`select i.id as "incidentId", ${referenceOf('INC', 'i')} as reference, t.level, i.detected_at as "detectedAt", i.closed_at as "closedAt"
      from incident i join incident_stand t on t.incident_id = i.id where i.convention_id = ${conventionId} and ${readableRecords(actor, 'i')} and i.detected_at > ${since} and i.detected_at <= ${until}
      order by i.detected_at desc, i.id limit ${INCIDENTS_TOLD}`,
  },
});

/** The file of a committee that is already authorized, as the actor reads it, in two statements. */
export async function findCommitteeFile(em: EntityManager, actor: Actor, clock: Clock, of: FileOf, today: string): Promise<CommitteeFile> {
  const former = await formerOf(em, of);
  const untilOn = of.heldOn ?? today;
  const [since, until] = [instantOf(former.sinceOn, clock), untilOn < today ? instantOf(untilOn, clock) : clock.now()];
  const { agreement, ...told } = await readSets<Rows>(em, statement(actor, of.conventionId, since, until));
  const { title, words, exhaustedOn, estimateWords, unprovenCount } = agreement[0]!;
  const worded = <Row extends { text: string }>(rows: Row[]): Row[] => rows.map((row) => ({ ...row, text: fillWords(row.text, words) }));
  return {
    committeeId: of.id,
    title,
    formerReference: former.reference,
    sinceOn: former.sinceOn,
    untilOn,
    ...told,
    changedObligations: worded(told.changedObligations),
    disagreements: worded(told.disagreements),
    concerns: worded(told.concerns),
    unprovenCount,
    formerCriteria: former.criteria,
    budget: { exhaustedOn, estimateWords, grantedAmount: former.grantedAmount, grantedUntilOn: former.grantedUntilOn },
  };
}
