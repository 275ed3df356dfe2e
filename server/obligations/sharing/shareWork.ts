import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { read, sql } from '../../platform/db/read.ts';
import { appendNext, newestOf } from '../../platform/db/series.ts';
import { badInput } from '../../platform/errors.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { isSameId, knownId } from '../../platform/validate.ts';
import { lockObligation } from '../lockObligation.ts';
import { obligationVerbs } from '../obligation.verbs.ts';
import { Assignment } from './assignment.entity.ts';
import { DueDate } from './dueDate.entity.ts';

/** A person who is a member of the party today, by the id of the person or of the membership. */
async function memberOf(tx: EntityManager, id: string, partyId: string, now: Date): Promise<{ id: string; name: string }> {
  const given = knownId('assigneeId', id);
  const [row] = await read<{ id: string; name: string }>(
    tx,
    sql`select p.id, p.full_name as name from person p join membership m on m.person_id = p.id
      where (p.id = ${given} or m.id = ${given}) and p.deactivated_at is null and m.party_id = ${partyId}
        and m.valid_from <= paris_day(${now}) and (m.valid_until is null or m.valid_until >= paris_day(${now})) limit 1`,
  );
  if (!row) {
    throw badInput('assigneeId', 'NOT_A_MEMBER', {
      fr: 'Choisissez une personne qui est aujourd’hui membre de la partie tenue.',
      en: 'Choose someone who is a member of the bound party today.',
    });
  }
  return row;
}

/**
 * Puts a member of the bound party in charge of an obligation, or nobody; nothing is written when it is so already. Errors: NOT_FOUND, NOT_YOUR_PARTY, NOT_A_MEMBER.
 */
export async function assignObligation(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  obligationId: string,
  memberId: string | null,
): Promise<void> {
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, obligationId);
    const by = signAs(actor, obligationVerbs.require('ASSIGN', actor, facts));
    const at = clock.now();
    const assignee = memberId !== null ? await memberOf(tx, memberId, facts.partyId, at) : null;
    const last = await newestOf(tx, Assignment, { obligation: facts.id });
    const assigneeId = assignee?.id ?? null;
    if (isSameId(assigneeId, last?.assigneeId)) return;
    appendNext(tx, Assignment, last, { obligation: facts.id, assigneeId, assigneeName: assignee?.name ?? null, assignedAt: at, ...by });
    note({ chain: facts.conventionId, action: 'obligation.assigned', subject: { type: 'Obligation', id: facts.id }, by, at });
  });
}

/**
 * The bound party gives itself a due date, or takes it back, where no rule of the source fixes one; nothing is written when it is so already.
 * Errors: NOT_FOUND, NOT_YOUR_PARTY, DUE_DATE_FIXED.
 */
export async function setDueDate(em: EntityManager, actor: Actor, clock: Clock, obligationId: string, dueOn: string | null): Promise<void> {
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, obligationId);
    const by = signAs(actor, obligationVerbs.require('SET_DUE_DATE', actor, facts));
    const at = clock.now();
    const last = await newestOf(tx, DueDate, { obligation: facts.id });
    if (dueOn === (last?.dueOn ?? null)) return;
    appendNext(tx, DueDate, last, { obligation: facts.id, dueOn, setAt: at, ...by });
    note({ chain: facts.conventionId, action: 'obligation.dueDateSet', subject: { type: 'Obligation', id: facts.id }, by, at });
  });
}
