import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { lockReadings } from '../registers/readings.ts';
import type { ChooseTerritoryInput } from './processor.inputs.ts';
import { registerVerbs } from './processor.verbs.ts';
import { settleProcessor } from './settleProcessor.ts';
import { TerritoryReading } from './territoryReading.entity.ts';

/** Engaged processors of a convention that its parties share, locked in one order. */
const engagedOnes = (tx: EntityManager, conventionId: string) =>
  run<{ id: string }>(
    tx,
    sql`select i.id from processor i where i.convention_id = ${conventionId} and i.engaged_on is not null and i.ended_on is null
      and i.confidentiality = 'PARTIES' order by i.id for no key update of i`,
  );

/**
 * A party chooses how far the territory of the clause reaches. Once all parties with a role of the GDPR chose the same, it holds for what is engaged
 * too. Returns the id of the convention. Errors: NOT_FOUND, NOT_A_READER_OF_CLAUSES.
 */
export async function chooseTerritory(em: EntityManager, actor: Actor, clock: Clock, input: ChooseTerritoryInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const party = await readRegisterParty(tx, actor, input.partyId);
    const by = signAs(actor, registerVerbs.require('CHOOSE_TERRITORY', actor, party));
    const at = clock.now();
    const { conventionId } = party;
    await lockReadings(tx, conventionId);
    const last = await newestOf(tx, TerritoryReading, { party: party.partyId });
    if (last?.reading === input.territory) return conventionId;
    appendNext(tx, TerritoryReading, last, { party: party.partyId, reading: input.territory, recordedAt: at, ...by });
    await tx.flush();
    for (const { id } of await engagedOnes(tx, conventionId)) await settleProcessor(tx, actor, id, { by, at });
    note({ chain: conventionId, action: 'convention.territoryChosen', subject: { type: 'Convention', id: conventionId }, by, at });
    return conventionId;
  });
}
