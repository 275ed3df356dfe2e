import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { inScope } from '../actors/scope.policy.ts';
import type { ObligationFacts } from '../obligations/obligation.policy.ts';
import { observedSides } from '../obligations/observers.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { REFERENCE } from '../requests/requestReference.ts';
import type { ObservationType } from './observation.type.ts';
import { observationVerbs } from './observation.verbs.ts';

/** Tables an observation (w) is read with: its obligation, the party bound, its commitment, and what took it back. */
export const FROM = sql`observation w join obligation o on o.id = w.obligation_id join party y on y.id = o.party_id
  join commitment c on c.id = o.commitment_id left join observation back on back.retracts_id = w.id`;

const fact = (kind: string, id: Sql, label: Sql, number: Sql): Sql =>
  sql`jsonb_build_object('kind', ${sql.lit(kind)}, 'targetKey', ${id}, 'label', ${label}, 'number', ${number})`;

/** What an observation (by its id) rests on, but for a proof that its party made restricted since and that the actor may not read. */
export const factsOf = (actor: Actor, observation: Sql): Sql => sql`coalesce((
  select jsonb_agg(case
    when fe.id is not null then ${fact('EVIDENCE', sql`fe.id`, sql`fe.title`, sql`null::integer`)}
    when fx.id is not null then ${fact('OCCURRENCE', sql`fx.id`, sql`fc.code`, sql`fx.number`)}
    else ${fact('REQUEST', sql`q.id`, REFERENCE, sql`null::integer`)} end order by f.id)
  from observation_fact f
  left join evidence fe on fe.id = f.evidence_id and ${readableRecords(actor, 'fe')}
  left join occurrence fx on fx.id = f.occurrence_id
  left join obligation fo on fo.id = fx.obligation_id
  left join commitment fc on fc.id = fo.commitment_id
  left join party_request q on q.id = f.request_id
  where f.observation_id = ${observation} and coalesce(fe.id, fx.id, q.id) is not null), '[]'::jsonb)`;

/** What policies look at; nothing of an observation depends on the rest of the facts of its obligation. */
export const OBLIGATION = sql`jsonb_build_object('conventionId', o.convention_id, 'partyId', o.party_id, 'partyOrganisationId', y.organisation_id,
  'tracking', c.tracking, 'openContestations', '[]'::jsonb, 'isDueDateFixed', false, 'beneficiaries', null,
  'sides', ${observedSides(sql`o.convention_id`)})`;

/** SQL: an observation as JSON, read at an instant. */
export const observationJson = (
  actor: Actor,
  now: Date,
): Sql => sql`jsonb_build_object('id', w.id, 'obligationId', w.obligation_id, 'side', w.side,
  'observed', w.value, 'observedOn', w.observed_on, 'words', w.words, 'citedFacts', ${factsOf(actor, sql`w.id`)}, 'recordedAt', w.recorded_at,
  'author', ${authorJson('w', 'author')}, 'isFresh', back.id is null and ${now}::timestamptz < observation_ages_at(w.observed_on),
  'retraction', case when back.id is not null then jsonb_build_object('reason', back.words, 'retractedAt', back.recorded_at,
    'author', ${authorJson('back', 'author')}) end, 'obligation', ${OBLIGATION})`;

export type ObservationRow = Omit<ObservationType, 'allowedActions'> & { obligation: ObligationFacts };

/** An observation with what the actor may do on it. */
export function presentObservation({ obligation, ...row }: ObservationRow, actor: Actor): ObservationType {
  const facts = { obligation, side: row.side, isRetracted: row.retraction !== null };
  return { ...row, allowedActions: observationVerbs.allowed(actor, facts) };
}

/** The newest observations of each of these obligations, `most` of each, in one statement. The obligations themselves are already authorized. */
export async function observationsOf(
  em: EntityManager,
  actor: Actor,
  obligationIds: readonly string[],
  most: number,
  now: Date,
): Promise<Map<string, ObservationType[]>> {
  const rows = await read<{ item: ObservationRow }>(
    em,
    sql`select ${observationJson(actor, now)} as item from (
        select r.*, row_number() over (partition by r.obligation_id order by r.observed_on desc, r.rank desc) as nth
        from observation r where r.obligation_id = any(${obligationIds}::uuid[]) and r.retracts_id is null
      ) w join obligation o on o.id = w.obligation_id join party y on y.id = o.party_id join commitment c on c.id = o.commitment_id
      left join observation back on back.retracts_id = w.id
      where w.nth <= ${most} order by w.obligation_id, w.nth`,
  );
  return Map.groupBy(
    rows.map(({ item }) => presentObservation(item, actor)),
    ({ obligationId }) => obligationId,
  );
}

/** Observations by their ids, of what the actor may read. */
export async function findObservations(em: EntityManager, actor: Actor, ids: readonly string[], now: Date): Promise<ObservationType[]> {
  const rows = await read<{ item: ObservationRow }>(
    em,
    sql`select ${observationJson(actor, now)} as item from ${FROM}
      where w.id = any(${ids}::uuid[]) and w.retracts_id is null and ${inScope(actor, 'o.convention_id')}`,
  );
  return rows.map(({ item }) => presentObservation(item, actor));
}
