import type { Actor } from '../actors/actor.ts';
import { is, isAmong, isId, isOneOf } from '../platform/db/conditions.ts';
import { containsWords, type Sql, sql, type Wording } from '../platform/db/read.ts';
import { knownId } from '../platform/validate.ts';
import type { ObligationFilter } from './obligation.inputs.ts';
import { isInCharge, UNDER_SEVERITY, waitsFor } from './work.queries.ts';

const SEARCHED = sql`fold(c.code || ' ' || c.text || ' ' || t.label || ' ' || y.code)`;

/** Every word occurs in the code, the text, the theme or the party. */
export const obligationWords = (text: string, wording?: Wording): Sql[] => containsWords(text, SEARCHED, wording);

/** SQL conditions of a filter, over s (state), c (commitment), t (theme), y (party). An id that cannot exist matches nothing. */
export function obligationConditions(filter: ObligationFilter | null | undefined, actor: Actor, now: Date): Sql[] {
  const { assigneeId, isMine, work, severity, text, ...given } = filter ?? {};
  return [
    ...isAmong('s.obligation_id', given.ids),
    ...isOneOf('c.code', given.codes),
    ...isId('s.convention_id', 'conventionId', given.conventionId),
    ...isId('s.party_id', 'partyId', given.partyId),
    ...is('y.code', given.partyCode),
    ...is('t.code', given.themeCode),
    ...is('c.group_code', given.groupCode),
    ...isOneOf('s.assurance', given.assurance),
    ...isOneOf('c.nature', given.nature),
    ...is('s.is_overdue', given.isOverdue),
    ...(assigneeId == null ? [] : [isInCharge(knownId('filter.assigneeId', assigneeId))]),
    ...(isMine == null ? [] : [sql`(${isInCharge(actor.personId)}) = ${isMine}`]),
    ...(work ? [waitsFor(actor, work, now)] : []),
    ...(severity ? [UNDER_SEVERITY[severity]] : []),
    ...(text ? obligationWords(text) : []),
  ];
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
