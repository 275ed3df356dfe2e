import type { EntityManager } from '@mikro-orm/postgresql';
import { authorJson } from '../actors/author.type.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { AuthorityDeclarationType } from './authorityDeclaration.type.ts';
import type { IncidentAssessment } from './incidentAssessment.type.ts';
import type {
  IncidentAlert,
  IncidentAwareness,
  IncidentContainment,
  IncidentMeasure,
  IncidentNotification,
  PeopleDecision,
} from './incidentFacts.type.ts';

/** Every fact of an incident. */
export interface IncidentPieces {
  awareness: IncidentAwareness[];
  /** Newest first, as decisions about people. */
  assessments: IncidentAssessment[];
  containments: IncidentContainment[];
  alerts: IncidentAlert[];
  notifications: IncidentNotification[];
  authorityDeclarations: AuthorityDeclarationType[];
  peopleDecisions: PeopleDecision[];
  measures: IncidentMeasure[];
}

/** What is told of each row of a table of i, in an order. */
const listed = (table: string, item: Sql, order: Sql): Sql =>
  sql`coalesce((select jsonb_agg(${item} order by ${order}) from ${sql.table(table)} x where x.incident_id = i.id), '[]')`;

const AUTHOR = authorJson('x', 'author');

const FACTS = {
  awareness: listed(
    'incident_awareness',
    sql`jsonb_build_object('id', x.id, 'partyId', x.party_id, 'awareAt', x.aware_at, 'way', x.way, 'reason', x.reason,
      'isCurrent', not exists (select from incident_awareness n where n.incident_id = x.incident_id and n.party_id = x.party_id and n.rank > x.rank),
      'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.recorded_at, x.id`,
  ),
  assessments: listed(
    'incident_assessment',
    sql`jsonb_build_object('id', x.id, 'level', x.level, 'grounds', x.grounds, 'dataCategories', x.data_categories,
      'peopleCategories', x.people_categories, 'peopleMin', x.people_min, 'peopleMax', x.people_max, 'recordsMin', x.records_min,
      'recordsMax', x.records_max, 'consequences', x.consequences, 'gravity', x.gravity, 'likelihood', x.likelihood,
      'identifiability', x.identifiability, 'vulnerablePeople', x.vulnerable_people, 'effectiveAccess', x.effective_access, 'exposure', x.exposure,
      'unnotifiedReason', x.unnotified_reason, 'uninformedReason', x.uninformed_reason, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank desc`,
  ),
  containments: listed(
    'incident_containment',
    sql`jsonb_build_object('id', x.id, 'containedAt', x.contained_at, 'words', x.words, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank desc`,
  ),
  alerts: listed(
    'incident_alert',
    sql`jsonb_build_object('id', x.id, 'fromPartyId', x.from_party_id, 'toPartyId', x.to_party_id, 'sentAt', x.sent_at, 'channel', x.channel,
      'content', x.content, 'recordedAt', x.recorded_at, 'author', ${AUTHOR}, 'evidenceId', x.evidence_id, 'acknowledgedAt', x.acknowledged_at,
      'acknowledger', case when x.acknowledged_at is not null then ${authorJson('x', 'acknowledger')} end)`,
    sql`x.rank`,
  ),
  notifications: listed(
    'incident_notification',
    sql`jsonb_build_object('id', x.id, 'phase', x.phase, 'notifiedBy', x.notified_by, 'mandateId', x.mandate_id, 'sentAt', x.sent_at,
      'receipt', x.receipt, 'lateMinutes', x.late_minutes,
      'lateReason', x.late_reason, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
  authorityDeclarations: listed(
    'authority_declaration',
    sql`jsonb_build_object('id', x.id, 'partyId', x.party_id, 'authority', x.authority, 'authorityName', x.authority_name, 'sentAt', x.sent_at,
      'receipt', x.receipt, 'words', x.words, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
  peopleDecisions: listed(
    'people_decision',
    sql`jsonb_build_object('id', x.id, 'choice', x.choice, 'reason', x.reason, 'sentAt', x.sent_at, 'medium', x.medium,
      'toldCount', x.told_count, 'publicUrl', x.public_url, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank desc`,
  ),
  measures: listed(
    'incident_measure',
    sql`jsonb_build_object('id', x.id, 'rank', x.rank, 'kind', x.kind, 'partyId', x.party_id, 'description', x.description,
      'owner', x.owner, 'plannedOn', x.planned_on, 'doneAt', x.done_at, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
};

/** JSON value: every fact of i. */
export const PIECES = sql`jsonb_build_object('awareness', ${FACTS.awareness}, 'assessments', ${FACTS.assessments},
  'containments', ${FACTS.containments}, 'alerts', ${FACTS.alerts},
  'notifications', ${FACTS.notifications}, 'authorityDeclarations', ${FACTS.authorityDeclarations}, 'peopleDecisions', ${FACTS.peopleDecisions}, 'measures', ${FACTS.measures})`;

/** Every fact of incidents, already authorized, in one statement. */
export async function findPieces(em: EntityManager, ids: readonly string[]): Promise<Map<string, IncidentPieces>> {
  const rows = await read<{ id: string; pieces: IncidentPieces }>(
    em,
    sql`select i.id, ${PIECES} as pieces from incident i where i.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, pieces }) => [id, pieces]));
}
