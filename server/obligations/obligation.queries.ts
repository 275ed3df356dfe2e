import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommitmentDef } from '../catalogues/catalogueFile.ts';
import type { Nature } from '../catalogues/commitment.entity.ts';
import { inScope } from '../conventions/convention.policy.ts';
import { visibleEvidence } from '../evidence/evidence.policy.ts';
import type { Actor } from '../people/actor.ts';
import { allOf, read, type Sql, sql } from '../platform/db/read.ts';
import type { AttestationRow } from './attestation.ts';
import { attestationOf } from './attestation.ts';
import type { DeclarationStatus } from './declaration.entity.ts';
import type { ObligationFacts } from './obligation.policy.ts';
import type { Assurance } from './obligation.type.ts';

/** One obligation with its computed state and what policies need; everything but lists of facts. */
export interface ObligationRow extends ObligationFacts {
  id: string;
  conventionTitle: string;
  code: string;
  text: string;
  groupCode: string;
  groupLabel: string;
  themeCode: string;
  themeLabel: string;
  matrixRow: number | null;
  nature: Nature;
  isToConfirm: boolean;
  /** Null where nobody asked for anything of it. */
  definition: CommitmentDef | null;
  party: { id: string; code: string; name: string; roleLabel: string | null; gdprRole: string | null; isSignatory: boolean };
  organisation: { id: string; name: string; shortName: string };
  assurance: Assurance;
  dueOn: string | null;
  isOverdue: boolean;
  evidenceCount: number;
  waitingCount: number;
  openContestationCount: number;
  nextExpiryOn: string | null;
  lapsesOn: string | null;
  declarationStatus: DeclarationStatus | null;
  declaredAt: string | null;
  attestation: AttestationRow | null;
  assignee: { id: string; name: string } | null;
}

export interface ObligationPageRow {
  total: number;
  items: ObligationRow[];
}

const PARTY = sql`json_build_object('id', y.id, 'code', y.code, 'name', y.name, 'roleLabel', y.role_label,
  'gdprRole', y.gdpr_role, 'isSignatory', y.is_signatory)`;
const ORGANISATION = sql`json_build_object('id', g.id, 'name', g.name, 'shortName', g.short_name)`;
const OPEN_CONTESTATIONS = sql`coalesce((
  select json_agg(json_build_object('id', k.id, 'authorId', k.author_id, 'openedForPartyId', k.opened_for_party_id))
  from contestation k where k.obligation_id = s.obligation_id and k.resolved_at is null), '[]'::json)`;

/** A rule of the source fixes the due date of c. */
export const IS_DUE_DATE_FIXED = sql`(c.deadline_rule is not null and c.deadline_from in ('agreement.signedOn', 'agreement.endsOn'))`;
const ASSIGNEE = sql`(select case when a.assignee_id is not null then json_build_object('id', a.assignee_id, 'name', a.assignee_name) end
  from assignment a where a.obligation_id = s.obligation_id order by a.rank desc limit 1)`;

/** What of an obligation costs more than reading a column; null where it was not asked for. */
export interface ObligationParts {
  /** What the catalogue says of the commitment beside its text: most of a row, which a list seldom shows. */
  definition: boolean;
  attestation: boolean;
  /** What the verbs allowed depend on. */
  actions: boolean;
  assignee: boolean;
}
export const WHOLE: ObligationParts = { definition: true, attestation: true, actions: true, assignee: true };

const orNull = (isAsked: boolean, value: Sql): Sql => (isAsked ? value : sql`null`);

function obligationJson(actor: Actor, parts: ObligationParts): Sql {
  const attestation = attestationOf(sql`s.attesting_review_id`, visibleEvidence(actor, 'e'));
  return sql`json_build_object(
    'id', s.obligation_id, 'conventionId', s.convention_id, 'conventionTitle', cv.title,
    'code', c.code, 'text', c.text, 'groupCode', c.group_code, 'groupLabel', c.group_label, 'nature', c.nature,
    'isToConfirm', c.is_to_confirm, 'definition', ${orNull(parts.definition, sql`c.definition`)},
    'themeCode', t.code, 'themeLabel', t.label, 'matrixRow', t.matrix_row,
    'partyId', y.id, 'partyOrganisationId', y.organisation_id, 'party', ${PARTY}, 'organisation', ${ORGANISATION},
    'assurance', s.assurance, 'dueOn', s.due_on, 'isOverdue', s.is_overdue,
    'evidenceCount', s.evidence_count, 'waitingCount', s.waiting_count, 'openContestationCount', s.open_contestation_count,
    'nextExpiryOn', s.next_expiry_on, 'lapsesOn', s.lapses_on,
    'declarationStatus', s.declaration_status, 'declaredAt', s.declared_at,
    'openContestations', ${orNull(parts.actions, OPEN_CONTESTATIONS)}, 'isDueDateFixed', ${IS_DUE_DATE_FIXED},
    'assignee', ${orNull(parts.assignee, ASSIGNEE)},
    'attestation', ${orNull(parts.attestation, sql`case when s.assurance = 'ATTESTED' then ${attestation} end`)})`;
}

/**
 * Tables every obligation is read with: s (state), c (commitment), t (theme), y (party), g (organisation), cv (convention). None is ever missing;
 * joined from the left, those that a count does not look at cost it nothing.
 */
const AROUND = sql`left join commitment c on c.id = s.commitment_id
  left join theme t on t.id = c.theme_id
  left join party y on y.id = s.party_id
  left join organisation g on g.id = y.organisation_id
  left join convention cv on cv.id = s.convention_id`;

/** Gravest first, the order of the screens. */
const GRAVITY = sql`array_position(array['CONTESTED','LAPSED','CHANGES_REQUESTED','MISSING','NOT_MET','IN_PROGRESS','TO_CONFIRM','DECLARED','EVIDENCED','ATTESTED','NOT_APPLICABLE'], s.assurance)`;

const ORDERS: Record<string, Sql> = {
  code: sql`c.position`,
  theme: sql`t.position`,
  party: sql`y.position`,
  assurance: GRAVITY,
  dueOn: sql`s.due_on`,
  nextExpiryOn: sql`s.next_expiry_on`,
  declaredAt: sql`s.declared_at`,
  evidenceCount: sql`s.evidence_count`,
  waitingSince: sql`s.waiting_since`,
  nature: sql`c.nature`,
};
export const OBLIGATION_SORT_FIELDS = Object.keys(ORDERS);

export interface Paging {
  offset: number;
  limit: number;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** Everything unless given. */
  parts?: ObligationParts;
}

/** SQL value: one page of what the actor may read, with the total, as an ObligationPageRow. */
export function obligationPage(actor: Actor, asOf: Date, conditions: Sql[], { offset, limit, sort, parts = WHOLE }: Paging): Sql {
  const order = sort
    ? sql`${ORDERS[sort.field]!} ${sql.raw(sort.order === 'DESC' ? 'desc' : 'asc')} nulls last, cv.title, c.position, y.position`
    : sql`cv.title, c.position, y.position`;
  const where = allOf([inScope(actor, 's.convention_id'), ...conditions]);
  return sql`(select json_build_object(
    'total', (select count(*) from current_state(${asOf}) s ${AROUND} where ${where}),
    'items', coalesce((
      select json_agg(${obligationJson(actor, parts)} order by s.rank)
      from (select page.*, row_number() over () as rank
        from (select s.* from current_state(${asOf}) s ${AROUND} where ${where} order by ${order} limit ${limit} offset ${offset}) page) s
      ${AROUND}), '[]'::json)))`;
}

/** One page of what the actor may read, with the total, in one statement. */
export async function findObligations(
  em: EntityManager,
  actor: Actor,
  asOf: Date,
  conditions: Sql[],
  paging: Paging,
): Promise<ObligationPageRow> {
  const [row] = await read<{ page: ObligationPageRow }>(em, sql`select ${obligationPage(actor, asOf, conditions, paging)} as page`);
  return row!.page;
}

/** The obligation, or null when it does not exist or lies outside what the actor may read. */
export async function findObligation(em: EntityManager, actor: Actor, id: string, asOf: Date): Promise<ObligationRow | null> {
  const [row] = await read<{ item: ObligationRow }>(
    em,
    sql`select ${obligationJson(actor, WHOLE)} as item from current_state(${asOf}) s ${AROUND}
      where s.obligation_id = ${id} and ${inScope(actor, 's.convention_id')}`,
  );
  return row?.item ?? null;
}
