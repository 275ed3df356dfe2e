import type { Actor } from '../actors/actor.ts';
import { is, isAmong, isOneOf, isWithin } from '../platform/db/conditions.ts';
import { anyOf, containsWords, type Sql, sql, type Wording } from '../platform/db/read.ts';
import { knownId } from '../platform/validate.ts';
import type { ObligationFilter } from './obligation.inputs.ts';
import { isMyTurn } from './turn.policy.ts';
import { HAS_ASSIGNEE, isInCharge, UNDER_SEVERITY, waitsFor } from './work.queries.ts';

const SEARCHED = sql`fold(c.code || ' ' || fill_words(concat_ws(' ', c.definition ->> 'chapeau', c.text), cv.variables) || ' ' || t.label || ' ' || y.code)`;

/** Every word occurs in the code, the text or the sentence that introduces it, with the convention's own words, the theme or the party. */
export const obligationWords = (text: string, wording?: Wording): Sql[] => containsWords(text, SEARCHED, wording);

/** SQL conditions of a filter, over s (state), c (commitment), t (theme), y (party), cv (convention). An id that cannot exist matches nothing. */
export function obligationConditions(filter: ObligationFilter | null | undefined, actor: Actor, now: Date): Sql[] {
  const { assigneeIds, isAssigned, isMine, myTurns, workKinds, severities, text, ...given } = filter ?? {};
  const inChargeOf = (id: string) => isInCharge(knownId('filter.assigneeIds', id));
  return [
    ...isAmong('s.obligation_id', given.ids),
    ...isOneOf('c.code', given.codes),
    ...isAmong('s.convention_id', given.conventionIds, 'conventionIds'),
    ...isAmong('s.party_id', given.partyIds, 'partyIds'),
    ...isOneOf('y.code', given.partyCodes),
    ...isOneOf('t.code', given.themeCodes),
    ...isOneOf('c.group_code', given.groupCodes),
    ...isOneOf('s.assurance', given.assurances),
    ...isOneOf('c.nature', given.natures),
    ...isOneOf('s.tracking', given.trackings),
    ...isOneOf('s.standing', given.standings),
    ...isWithin(sql`s.due_on`, given.dueOn, 'dueOn'),
    ...is('s.is_overdue', given.isOverdue),
    ...is('s.awaits_declaration', given.awaitsDeclaration),
    ...(isAssigned == null ? [] : [sql`(${HAS_ASSIGNEE}) = ${isAssigned}`]),
    ...(assigneeIds ? [anyOf(assigneeIds.map(inChargeOf))] : []),
    ...(isMine == null ? [] : [sql`(${isInCharge(actor.personId)}) = ${isMine}`]),
    ...(myTurns ? [isMyTurn(actor, myTurns, now)] : []),
    ...(workKinds ? [anyOf(workKinds.map((kind) => waitsFor(actor, kind, now)))] : []),
    ...(severities ? [anyOf(severities.map((severity) => UNDER_SEVERITY[severity]))] : []),
    ...(text ? obligationWords(text) : []),
  ];
}

/** Whether a filter leaves obligations of any convention there is. */
export const isWideFilter = (filter: ObligationFilter | null | undefined): boolean =>
  !(
    filter?.ids ||
    filter?.conventionIds ||
    filter?.partyIds ||
    filter?.assigneeIds ||
    filter?.isMine ||
    filter?.workKinds?.every((kind) => kind !== 'TO_REVIEW' && kind !== 'DISAGREEING')
  );
