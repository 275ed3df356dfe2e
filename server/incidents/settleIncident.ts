import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { answerOpened, type EntryAct, type Opened, openedBy } from '../registers/opened.ts';
import { answersOf, type NewFact } from './answers.rules.ts';
import { knownIncident } from './incident.queries.ts';

/** The act by which an incident changes, with who does it. */
export interface Act extends EntryAct {
  /** It changes what is owed: an answer that something was not required may no longer hold. */
  newFact?: NewFact;
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
  const opened = await openedBy(tx, 'incident', conventionId, incidentId, act.at);
  const answers = answersOf(known, opened, act.newFact);
  await answerOpened(tx, actor, conventionId, answers, act);
  return answers.filter(({ answer }) => answer.status === 'MET').map(({ answer: _answer, ...each }) => each);
}
