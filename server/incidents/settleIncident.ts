import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, PROGRAM, partyMemberships } from '../actors/actor.ts';
import { checkAnswer } from '../obligations/answer.checks.ts';
import { Declaration, type DeclarationStatus } from '../obligations/declaration.entity.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { namedOccurrence } from '../obligations/occurrenceAsked.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { Checks } from '../platform/validate.ts';
import { answersOf, type IncidentAnswer, type NewFact, type Opened } from './answers.rules.ts';
import { knownIncident } from './incident.queries.ts';

/** The act by which an incident changes, with who does it. */
export interface Act {
  by: Signature;
  at: Date;
  lateReason?: string | null;
  /** It changes what is owed: an answer that something was not required may no longer hold. */
  newFact?: NewFact;
}

/** What an incident opened and is there still. */
export const openedBy = (tx: EntityManager, conventionId: string, incidentId: string, now: Date): Promise<Opened[]> =>
  run<Opened>(
    tx,
    sql`select oc.id, oc.obligation_id as "obligationId", o.party_id as "partyId", c.code, x.is_answered as "isAnswered",
        x.answer_status as "answerStatus", x.cause_at as "causeAt",
        (select e ->> 'answeredBy' from jsonb_array_elements(c.opens_on) e
          where e ->> 'moment' = oc.moment and e ->> 'facet' is not distinct from oc.facet limit 1) as act
      from occurrence oc join obligation o on o.id = oc.obligation_id join commitment c on c.id = o.commitment_id
      cross join lateral occurrences_of(o.id, ${now}) x
      where o.convention_id = ${conventionId} and x.occurrence_id = oc.id and oc.moment like 'incident.%' and oc.cause_key = ${incidentId}
      order by oc.obligation_id, oc.id`,
  );

async function declare(
  tx: EntityManager,
  actor: Actor,
  opened: Opened,
  answer: IncidentAnswer,
  { by, at, lateReason }: Act,
): Promise<void> {
  const { id: obligation, conventionId } = await lockObligation(tx, actor, opened.obligationId);
  const occurrence = await namedOccurrence(tx, obligation, opened.id, at);
  const checks = new Checks();
  const { status, words } = answer;
  const done =
    answer.doneAt === undefined ? undefined : new Date(Math.max(new Date(answer.doneAt).getTime(), new Date(opened.causeAt).getTime()));
  const told = { status: status as DeclarationStatus, doneAt: done?.toISOString(), lateReason, comment: words };
  const checked = checkAnswer(checks, told, occurrence, at);
  checks.done();
  const speaks = partyMemberships(actor, conventionId).some(({ partyId }) => partyId === opened.partyId);
  const last = await newestOf(tx, Declaration, { obligation });
  const said = { status: told.status, comment: words.slice(0, 5_000), declaredAt: at, ...checked };
  appendNext(tx, Declaration, last, { obligation, occurrence: opened.id, ...said, ...(speaks ? by : PROGRAM) });
  await tx.flush();
}

/**
 * Acts that the register keeps are what was owed: they answer what the incident opened. What the assessment or the reading of the parties makes needless
 * is said not to be required, on its grounds; a new fact opens it again. Returns what was answered as done now. Refuses on lateReason.
 */
export async function settleIncident(tx: EntityManager, actor: Actor, incidentId: string, act: Act): Promise<Opened[]> {
  await tx.flush();
  const known = await knownIncident(tx, incidentId);
  const { conventionId, isRestricted } = known.weighed;
  if (isRestricted) return [];
  const opened = await openedBy(tx, conventionId, incidentId, act.at);
  const answers = answersOf(known, opened, act.newFact);
  for (const { answer, ...each } of answers) await declare(tx, actor, each, answer, act);
  return answers.filter(({ answer }) => answer.status === 'MET').map(({ answer: _answer, ...each }) => each);
}
