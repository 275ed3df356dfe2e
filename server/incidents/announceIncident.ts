import type { EntityManager } from '@mikro-orm/postgresql';
import { run, sql } from '../platform/db/read.ts';
import { isOfController } from '../registers/entryParties.ts';
import { knownIncident } from './incident.queries.ts';
import { awareParties, controllerAwareAt, levelOf } from './incident.rules.ts';

/**
 * What the parties know opens what each of them owes, from the instant it knew; a correction, with its reason, moves what was opened. An incident that
 * one party keeps to itself opens nothing that others would see.
 */
export async function announceIncident(tx: EntityManager, id: string, at: Date, why: string | null = null): Promise<void> {
  const known = await knownIncident(tx, id);
  const { conventionId, isRestricted, controllers } = known.weighed;
  if (isRestricted) return;
  const announce = (moment: string, causeAt: string | Date, party: string) =>
    run(tx, sql`select date_moment(${conventionId}, ${moment}, ${id}, ${causeAt}, ${at}, ${party}, ${why})`);
  for (const party of awareParties(known)) {
    if (!isOfController(party, controllers)) await announce('incident.processorAware', party.awareAt, party.id);
  }
  for (const controller of controllers) {
    const awareAt = controllerAwareAt(known, controller);
    if (awareAt) await announce('incident.controllerAware', awareAt, controller.id);
  }
  if (levelOf(known) !== 'HIGH_RISK') return;
  const since = known.assessments.findLast(({ level }) => level === 'HIGH_RISK')!.recordedAt;
  for (const controller of controllers) await announce('incident.highRisk', since, controller.id);
}
