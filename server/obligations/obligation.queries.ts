import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScope, visibleConventions } from '../actors/scope.policy.ts';
import type { CommitmentDef } from '../catalogues/catalogueFile.ts';
import type { Nature, Tracking } from '../catalogues/commitment.entity.ts';
import type { Words } from '../conventions/fillWords.ts';
import { PARTY_ROW, type PartyRow } from '../conventions/shownParty.ts';
import { allOf, read, type Sql, sql } from '../platform/db/read.ts';
import { inOrder, type PagingRequest, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { AttestationRow } from './attestation.ts';
import { IS_COUNTED } from './counted.ts';
import type { DeclarationStatus } from './declaration.entity.ts';
import type { ObligationFacts } from './obligation.policy.ts';
import type { Assurance, Standing } from './obligation.type.ts';
import { type ObligationParts, WHOLE } from './obligationParts.ts';
import { observedSides } from './observers.policy.ts';
import { restrictedCount } from './restrictedProofs.ts';

/** One obligation with its computed state and what policies need, as columns; everything but lists of facts. */
export interface ObligationRow extends Omit<ObligationFacts, keyof PartyRow>, PartyRow {
  id: string;
  conventionTitle: string;
  code: string;
  text: string;
  chapeau: string | null;
  /** Of the convention, for those its catalogue leaves open. */
  words: Words;
  groupCode: string;
  groupLabel: string;
  themeCode: string;
  themeLabel: string;
  matrixRow: number | null;
  nature: Nature;
  isToConfirm: boolean;
  hasReading: boolean;
  /** Null where nobody asked for anything of it. */
  definition: CommitmentDef | null;
  tracking: Tracking;
  assurance: Assurance;
  standing: Standing;
  isCounted: boolean;
  /** The governing one. */
  occurrenceId: string | null;
  dueOn: string | null;
  isOverdue: boolean;
  awaitsDeclaration: boolean;
  evidenceCount: number;
  restrictedCount: number | null;
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

/** What policies need to know of an open contestation (k). */
export const OPEN_CONTESTATION = sql`jsonb_build_object('id', k.id, 'authorId', k.author_id, 'openedForPartyId', k.opened_for_party_id,
  'breach', (select jsonb_build_object('authorId', b.author_id) from breach b where b.id = k.breach_id))`;

/** Codes of the parties that hold the right that c is, where they are not the bound one. */
export const BENEFICIARIES = sql`case when c.tracking = 'USE' then c.definition -> 'beneficiaries' end`;

/** Those open now. A state that is kept (its span is more than an instant) is the newest there is: where it counts none, there is none to look up. */
const OPEN_CONTESTATIONS = sql`case when s.open_contestation_count = 0 and s.holds_from < s.holds_until then '[]'::json else coalesce((
  select json_agg(${OPEN_CONTESTATION})
  from contestation k where k.obligation_id = s.obligation_id and k.resolved_at is null), '[]'::json) end`;

/** A rule of the source fixes the due date of c. */
export const IS_DUE_DATE_FIXED = sql`(c.deadline_rule is not null and c.deadline_from in ('agreement.signedOn', 'agreement.endsOn'))`;
const ASSIGNEE = sql`(select case when a.assignee_id is not null then json_build_object('id', a.assignee_id, 'name', p.full_name) end
  from assignment a left join person p on p.id = a.assignee_id where a.obligation_id = s.obligation_id order by a.rank desc limit 1)`;

const orNull = (isAsked: boolean, value: Sql): Sql => (isAsked ? value : sql`null`);

/**
 * The columns of an ObligationRow. Rows rather than JSON made by the database, which costs it ten times as much (docs/performance.md); only what
 * holds several values is JSON.
 */
function obligationColumns(actor: Actor, asOf: Date, parts: ObligationParts): Sql {
  return sql`s.obligation_id as id, s.convention_id as "conventionId", cv.title as "conventionTitle",
    c.code, c.text, ${orNull(parts.chapeau, sql`c.definition ->> 'chapeau'`)} as chapeau, nullif(cv.variables, '{}') as words, c.group_code as "groupCode", c.group_label as "groupLabel", c.nature, c.is_to_confirm as "isToConfirm", c.reading is not null as "hasReading",
    ${orNull(parts.definition, sql`c.definition`)} as definition, t.code as "themeCode", t.label as "themeLabel", t.matrix_row as "matrixRow",
    ${PARTY_ROW},
    s.tracking, s.assurance, s.standing, ${IS_COUNTED} as "isCounted", s.occurrence_id as "occurrenceId", s.due_on as "dueOn", s.is_overdue as "isOverdue", s.awaits_declaration as "awaitsDeclaration", s.evidence_count as "evidenceCount", ${orNull(parts.restricted, restrictedCount(actor, asOf))} as "restrictedCount", s.waiting_count as "waitingCount",
    s.open_contestation_count as "openContestationCount", s.next_expiry_on as "nextExpiryOn", s.lapses_on as "lapsesOn",
    s.declaration_status as "declarationStatus", s.declared_at as "declaredAt", ${IS_DUE_DATE_FIXED} as "isDueDateFixed",
    ${orNull(parts.actions, OPEN_CONTESTATIONS)} as "openContestations", ${orNull(parts.actions, BENEFICIARIES)} as beneficiaries, ${orNull(parts.actions, observedSides(sql`s.convention_id`))} as sides, ${orNull(parts.assignee, ASSIGNEE)} as assignee,
    ${orNull(parts.attestation, sql`s.attestation`)} as attestation`;
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
const GRAVITY = sql`array_position(array['CONTESTED','BREACHED','BROKEN','DISAGREEMENT','AT_RISK','LAPSED','CHANGES_REQUESTED','MISSING','NOT_MET','IN_PROGRESS','TO_CONFIRM','STALE','UNOBSERVED','DECLARED','EVIDENCED','ONE_SIDED','KEPT','ATTESTED','USED','UNUSED','DORMANT','NOT_APPLICABLE','NOTED'], s.assurance)`;

const ORDERS = {
  CODE: { by: sql`s.commitment_position`, means: 'In the order of the agreement.' },
  THEME: { by: sql`t.position`, means: 'In the reading order of the themes.' },
  PARTY: { by: sql`s.party_position`, means: 'In the order of the parties of the catalogue.' },
  ASSURANCE: { by: GRAVITY, means: 'From the gravest state.' },
  DUE_ON: { by: sql`s.due_on`, means: 'Day it is due; those without one come last, either way.' },
  NEXT_EXPIRY_ON: { by: sql`s.next_expiry_on`, means: 'Day its proof expires; those without one come last, either way.' },
  DECLARED_AT: { by: sql`s.declared_at`, means: 'When the bound party last spoke; those of which it said nothing come last, either way.' },
  EVIDENCE_COUNT: { by: sql`s.evidence_count`, means: 'How many proofs serve it.' },
  WAITING_SINCE: {
    by: sql`s.waiting_since`,
    means: 'Since when a proof has waited for a review; those that wait for none come last, either way.',
  },
  NATURE: { by: sql`c.nature`, means: 'When the duty is due, by the name of the nature.' },
};
export const ObligationSort = sortOf('Obligation', ORDERS);
export type ObligationSort = Sort<keyof typeof ORDERS>;

export interface Paging extends PagingRequest<ObligationSort['field']> {
  /** Everything unless given. */
  parts?: ObligationParts;
}

/** Which obligations a list holds and which of them to tell. */
export interface Listing extends Paging {
  conditions: Sql[];
  /** It may hold obligations of any convention there is, rather than of one, of a party or of a person. */
  isWide?: boolean;
}

interface Found {
  asOf: Date;
  /** Where states are read: those of all obligations, or those that several lists share. */
  states: Sql;
  where: Sql;
  order: Sql;
  offset: number;
  limit: number;
}

/** SQL query: the total of a list and the states of one page with their rank, or one row without state. A list of a few conventions is read once. */
const fewStates = ({ states, where, order, offset, limit }: Found): Sql => sql`
  with matching as materialized (
    select s.*, row_number() over (order by ${order}) as rank from ${states} s ${AROUND} where ${where}
  )
  select counted.total, page.*
  from (select count(*)::integer as total from matching) counted
  left join (select * from matching where rank > ${offset} and rank <= ${offset + limit}) page on true`;

/** Sizes of page that screens ask for: written into the statement, so that its plan knows how few rows will be looked up. */
const USUAL_SIZES = [10, 25, 50, 100];
const sizeOf = (limit: number): Sql => (USUAL_SIZES.includes(limit) ? sql.lit(limit) : sql`${limit}`);

/** The same of a list over many conventions: counted without reading what it does not look at; each way to find states is cut before they meet. */
function manyStates({ asOf, states: all, where, order, offset, limit }: Found): Sql {
  const first = (states: Sql) => sql`(select s.* from ${states} s ${AROUND} where ${where} order by ${order} limit ${offset + limit})`;
  return sql`
    select counted.total, page.*
    from (select count(*)::integer as total from ${all} s ${AROUND} where ${where}) counted
    left join (
      select cut.*, row_number() over () as rank
      from (select s.* from (${first(sql`settled_state(${asOf})`)} union all ${first(sql`computed_state(${asOf})`)}) s ${AROUND}
        order by ${order} limit ${sizeOf(limit)} offset ${offset}) cut
    ) page on true`;
}

/** From so many conventions on, states are found one page at a time rather than all at once. */
const MANY_CONVENTIONS = 10;
function readsMany(actor: Actor): boolean {
  const scope = visibleConventions(actor);
  return scope === 'ALL' || scope.length >= MANY_CONVENTIONS;
}

/** The rows of one list with its total and their rank; an empty page is one row without obligation. */
function listingRows(actor: Actor, asOf: Date, listing: Listing, list: number, states: Sql): Sql {
  const { conditions, offset, limit, sort, isWide, parts = WHOLE } = listing;
  const byPlace = sql`cv.title, s.commitment_position, s.party_position`;
  const order = sort ? sql`${inOrder(ORDERS, sort)} nulls last, ${byPlace}` : byPlace;
  const found = { asOf, states, where: allOf([inScope(actor, 's.convention_id'), ...conditions]), order, offset, limit };
  const isOfMany = isWide && readsMany(actor);
  return sql`select ${sql.lit(list)} as list, s.total, s.rank, ${obligationColumns(actor, asOf, parts)}
    from (${isOfMany ? manyStates(found) : fewStates(found)}) s ${AROUND}`;
}

/** SQL: the states that several lists choose from, read and planned once rather than for each; nothing where those would be too many. */
function statesShared(actor: Actor, asOf: Date, listings: Listing[], within: Sql | undefined): Sql | undefined {
  if (listings.length < 2 || (!within && readsMany(actor))) return undefined;
  return sql`with shared as materialized (
    select s.* from current_state(${asOf}) s where ${allOf([inScope(actor, 's.convention_id'), ...(within ? [within] : [])])})`;
}

type ListedRow = ObligationRow & { list: number; total: number };

/** One page of each of several lists of what the actor may read, with their totals, in one statement. `within` (over s) holds of all they hold. */
export async function findPages(
  em: EntityManager,
  actor: Actor,
  asOf: Date,
  listings: Listing[],
  within?: Sql,
): Promise<ObligationPageRow[]> {
  const shared = statesShared(actor, asOf, listings, within);
  const states = shared ? sql`shared` : sql`current_state(${asOf})`;
  const lists = listings.map((listing, index) => listingRows(actor, asOf, listing, index, states));
  const rows = await read<ListedRow>(em, sql`${shared ?? sql``} ${sql.join(lists, sql` union all `)} order by list, rank`);
  const pages: ObligationPageRow[] = listings.map(() => ({ total: 0, items: [] }));
  for (const row of rows) {
    const page = pages[row.list]!;
    page.total = row.total;
    if (row.id !== null) page.items.push(row);
  }
  return pages;
}

/** One page of what the actor may read, with the total, in one statement. */
export async function findObligations(em: EntityManager, actor: Actor, asOf: Date, listing: Listing): Promise<ObligationPageRow> {
  const [page] = await findPages(em, actor, asOf, [listing]);
  return page!;
}

/** The obligation, or null when it does not exist or lies outside what the actor may read. */
export async function findObligation(em: EntityManager, actor: Actor, id: string, asOf: Date): Promise<ObligationRow | null> {
  const [row] = await read<ObligationRow>(
    em,
    sql`select ${obligationColumns(actor, asOf, WHOLE)} from current_state(${asOf}) s ${AROUND}
      where s.obligation_id = ${id} and ${inScope(actor, 's.convention_id')}`,
  );
  return row ?? null;
}
