import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, PROGRAM, partyMemberships } from '../actors/actor.ts';
import { answerByRegister } from '../obligations/answerByRegister.ts';
import { run, sql } from '../platform/db/read.ts';
import type { Signature } from '../platform/db/signature.ts';
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

/** Not before it was opened: an alert may have been given before the party said since when it knew. */
const doneSince = ({ doneAt }: IncidentAnswer, { causeAt }: Opened): Date | undefined =>
  doneAt === undefined ? undefined : new Date(Math.max(new Date(doneAt).getTime(), new Date(causeAt).getTime()));

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
  const parties = partyMemberships(actor, conventionId).map(({ partyId }) => partyId);
  for (const { answer, ...each } of answers) {
    const by = parties.includes(each.partyId) ? act.by : PROGRAM;
    await answerByRegister(tx, actor, each, { ...answer, doneAt: doneSince(answer, each), lateReason: act.lateReason, by, at: act.at });
  }
  return answers.filter(({ answer }) => answer.status === 'MET').map(({ answer: _answer, ...each }) => each);
}
