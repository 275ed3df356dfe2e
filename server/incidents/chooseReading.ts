import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { lockReadings } from '../registers/readings.ts';
import { BreachReading } from './breachReading.entity.ts';
import type { ChooseReadingInput } from './incident.inputs.ts';
import { registerVerbs } from './incident.verbs.ts';
import { settleIncident } from './settleIncident.ts';

/** Open incidents of a convention that its parties share, locked in one order. */
const openOnes = (tx: EntityManager, conventionId: string) =>
  run<{ id: string }>(
    tx,
    sql`select i.id from incident i where i.convention_id = ${conventionId} and i.closed_at is null and i.confidentiality = 'PARTIES'
      order by i.id for no key update of i`,
  );

/**
 * A party chooses how it reads the clause on what the authority is told. Once all parties with a role of the GDPR chose the same, it holds for open
 * incidents too. Returns the id of the convention. Errors: NOT_FOUND, NOT_A_READER_OF_CLAUSES.
 */
export async function chooseReading(em: EntityManager, actor: Actor, clock: Clock, input: ChooseReadingInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const party = await readRegisterParty(tx, actor, input.partyId);
    const by = signAs(actor, registerVerbs.require('CHOOSE_READING', actor, party));
    const at = clock.now();
    const { conventionId } = party;
    await lockReadings(tx, conventionId);
    const last = await newestOf(tx, BreachReading, { party: party.partyId });
    if (last?.reading === input.reading) return conventionId;
    appendNext(tx, BreachReading, last, { party: party.partyId, reading: input.reading, recordedAt: at, ...by });
    await tx.flush();
    for (const { id } of await openOnes(tx, conventionId)) await settleIncident(tx, actor, id, { by, at, newFact: 'READING' });
    note({ chain: conventionId, action: 'convention.readingChosen', subject: { type: 'Convention', id: conventionId }, by, at });
    return conventionId;
  });
}
