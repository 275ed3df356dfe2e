import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { startOf } from '../clocks/days.ts';
import { answerOpened, type EntryAct, type Opened, openedBy } from '../registers/opened.ts';
import { answersOf } from './answers.rules.ts';
import { breakPassages, breakTerritory } from './breaches.ts';
import { openMoments } from './openMoments.ts';
import { knownProcessor } from './processor.queries.ts';

/**
 * What the register knows of a processor opens, breaks and answers what is owed. An entry that one party keeps to itself does nothing that others would
 * see. Returns what is answered as done by its acts. Refuses on lateReason.
 */
export async function settleProcessor(tx: EntityManager, actor: Actor, id: string, act: EntryAct): Promise<Opened[]> {
  await tx.flush();
  const known = await knownProcessor(tx, id, act.at);
  const { conventionId, isRestricted } = known.weighed;
  if (isRestricted) return [];
  await openMoments(tx, known, act.at);
  const opened = await openedBy(tx, 'processor', conventionId, id, act.at);
  await breakPassages(tx, known, opened, act.at);
  await breakTerritory(tx, known, act.at);
  await tx.flush();
  const answers = answersOf(known, await openedBy(tx, 'processor', conventionId, id, act.at), startOf);
  await answerOpened(tx, actor, conventionId, answers, act);
  return answers.filter(({ answer }) => answer.status === 'MET').map(({ answer: _answer, ...each }) => each);
}
