import type { EntityManager } from '@mikro-orm/postgresql';
import { startOf } from '../clocks/days.ts';
import { run, sql } from '../platform/db/read.ts';
import { engagingSide, type KnownProcessor } from './processor.rules.ts';

const MOVED = 'Le jour prévu a changé.';

/**
 * What is known of a processor opens what the party that engages it owes: its notice, from the day it is planned for, and what comes with the
 * engagement; a day that moves, moves what was opened. What was engaged before the convention was signed was not to be announced under it. An entry
 * that one party keeps to itself opens nothing that others would see.
 */
export async function openMoments(tx: EntityManager, known: KnownProcessor, at: Date): Promise<void> {
  const { id, weighed, engagedOn, plannedOn, signedOn, plannedChanges } = known;
  const parties = engagingSide(known);
  const announce = async (moment: string, key: string, day: string) => {
    for (const party of parties) {
      await run(tx, sql`select date_moment(${weighed.conventionId}, ${moment}, ${key}, ${startOf(day)}, ${at}, ${party.id}, ${MOVED})`);
    }
  };
  if (!engagedOn || engagedOn >= signedOn) await announce('processor.planned', id, engagedOn ?? plannedOn);
  if (engagedOn) await announce('processor.engaged', id, [engagedOn, signedOn].toSorted().at(-1)!);
  for (const change of plannedChanges)
    await announce('processor.changePlanned', `${id}/${change.id}`, change.effectiveOn ?? change.plannedOn);
}
