import type { EntityManager } from '@mikro-orm/postgresql';
import { run, sql } from '../platform/db/read.ts';
import { knownText } from './legalText.queries.ts';
import { isPublic } from './textWords.ts';

/**
 * A version that is to be published on a day opens what its writer owes before that day; another day, with its reason, moves it. A text that one party
 * keeps to itself opens nothing that others would see.
 */
export async function announceText(tx: EntityManager, id: string, at: Date, why: string | null = null, day?: string): Promise<void> {
  const { kind, weighed, textVersions } = await knownText(tx, id);
  const [newest] = textVersions;
  const plannedOn = day ?? newest?.plannedOn;
  if (weighed.isRestricted || !newest || !plannedOn || !isPublic(kind)) return;
  const { conventionId, keeper } = weighed;
  await run(
    tx,
    sql`select date_moment(${conventionId}, 'legalText.planned', ${newest.id}, paris_midnight(${plannedOn}::date), ${at}, ${keeper.id}, ${why})`,
  );
}

/** What a version opened is no longer owed: it is given up before its opinion was asked. */
export async function withdrawPlan(tx: EntityManager, conventionId: string, versionId: string, at: Date, why: string): Promise<void> {
  await run(tx, sql`select withdraw_moment(${conventionId}, 'legalText.planned', ${versionId}, ${at}, ${why})`);
}
