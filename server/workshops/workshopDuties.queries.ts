import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { Viewed } from '../registers/views.ts';

/** What catalogues call this register (`commitments[].register`). */
export const REGISTER = 'risk_workshops';

/** SQL condition, over w (workshop), o (obligation) and c (its commitment): the catalogue says that its party proves it by this register. */
const IS_PROVEN_BY_IT = sql`o.party_id = w.party_id and o.closed_at is null and c.tracking = 'PROVE' and c.definition ->> 'register' = ${sql.lit(REGISTER)}`;

/** JSON value: the obligations of the party of w that its minutes prove, in the order of the agreement. */
export const PROVEN: Sql = sql`coalesce((select jsonb_agg(o.id order by c.position) from obligation o join commitment c on c.id = o.commitment_id
  where ${IS_PROVEN_BY_IT}), '[]'::jsonb)`;

/** SQL condition: the proof e serves obligations as a whole, and not what a change asked for. */
export const IS_OFFER = sql`exists (select from evidence_link l where l.evidence_id = e.id and l.occurrence_id is null)`;

/** A proof (e) that is w, in its newest version (v), and still stands. */
const OFFERED = sql`evidence e join evidence_version v on v.evidence_id = e.id
  where v.register = 'WORKSHOPS' and v.entry_id = w.id and e.withdrawn_at is null and ${IS_OFFER}
    and not exists (select from evidence_version later where later.evidence_id = e.id and later.number > v.number)`;

/** JSON value: the proof that w was last offered as, where the actor may read it, and whether it says what w says now. */
export const proofOf = (
  actor: Actor,
): Sql => sql`(select jsonb_build_object('id', e.id, 'isCurrent', (v.snapshot::jsonb ->> 'version')::integer = w.version
    and v.snapshot::jsonb ->> 'confidentiality' = w.confidentiality)
  from ${OFFERED} and ${readableRecords(actor, 'e')} order by v.created_at desc limit 1)`;

/**
 * How the register is looked at, over w: its party writes the minutes, then offers them for what they prove. No text gives a time: nothing is late. An
 * entry that one party keeps waits for nobody else.
 */
export const VIEWED: Viewed = {
  awaited: sql`select w.party_id, false as is_late where w.minutes is null
    or (${PROVEN} <> '[]'::jsonb and not exists (select from ${OFFERED}))`,
  isClosed: sql`(w.minutes is not null and (${PROVEN} = '[]'::jsonb or exists (select from ${OFFERED})))`,
};

/** The obligations that the minutes of a workshop prove, among those open now. */
export async function provenBy(tx: EntityManager, workshopId: string): Promise<string[]> {
  const [row] = await read<{ proven: string[] }>(tx, sql`select ${PROVEN} as proven from workshop w where w.id = ${workshopId}`);
  return row?.proven ?? [];
}
