import type { Actor } from '../actors/actor.ts';
import { containsWords, type Sql, sql, type Wording } from '../platform/db/read.ts';
import { knownId } from '../platform/validate.ts';
import type { ObligationFilter } from './obligation.inputs.ts';
import { isInCharge, UNDER_SEVERITY, waitsFor } from './work.queries.ts';

const SEARCHED = sql`fold(c.code || ' ' || c.text || ' ' || t.label || ' ' || y.code)`;

/** Every word occurs in the code, the text, the theme or the party. */
export const obligationWords = (text: string, wording?: Wording): Sql[] => containsWords(text, SEARCHED, wording);

/** SQL conditions of a filter, over s (state), c (commitment), t (theme), y (party). An id that cannot exist matches nothing. */
export function obligationConditions(filter: ObligationFilter | null | undefined, actor: Actor, now: Date): Sql[] {
  const conditions: Sql[] = [];
  if (!filter) {
    return conditions;
  }
  if (filter.ids) conditions.push(sql`s.obligation_id = any(${filter.ids.map((id) => knownId('filter.ids', id))}::uuid[])`);
  if (filter.codes) conditions.push(sql`c.code = any(${filter.codes}::text[])`);
  if (filter.conventionId != null) conditions.push(sql`s.convention_id = ${knownId('filter.conventionId', filter.conventionId)}`);
  if (filter.partyId != null) conditions.push(sql`s.party_id = ${knownId('filter.partyId', filter.partyId)}`);
  if (filter.partyCode != null) conditions.push(sql`y.code = ${filter.partyCode}`);
  if (filter.themeCode != null) conditions.push(sql`t.code = ${filter.themeCode}`);
  if (filter.groupCode != null) conditions.push(sql`c.group_code = ${filter.groupCode}`);
  if (filter.assurance) conditions.push(sql`s.assurance = any(${filter.assurance}::text[])`);
  if (filter.nature) conditions.push(sql`c.nature = any(${filter.nature}::text[])`);
  if (filter.isOverdue != null) conditions.push(sql`s.is_overdue = ${filter.isOverdue}`);
  if (filter.assigneeId != null) conditions.push(isInCharge(knownId('filter.assigneeId', filter.assigneeId)));
  if (filter.isMine != null) conditions.push(sql`(${isInCharge(actor.personId)}) = ${filter.isMine}`);
  if (filter.work) conditions.push(waitsFor(actor, filter.work, now));
  if (filter.severity) conditions.push(UNDER_SEVERITY[filter.severity]);
  if (filter.text) conditions.push(...obligationWords(filter.text));
  return conditions;
}

/** Whether a filter leaves obligations of any convention there is. */
export const isWideFilter = (filter: ObligationFilter | null | undefined): boolean =>
  !(
    filter?.ids ||
    filter?.conventionId ||
    filter?.partyId ||
    filter?.assigneeId ||
    filter?.isMine ||
    (filter?.work && filter.work !== 'TO_REVIEW')
  );
