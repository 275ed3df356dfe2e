import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkDayOrder, checkPastDay } from '../registers/order.checks.ts';
import type { AddLocationInput, EndLocationInput } from './acts.inputs.ts';
import { carryOut, ENGAGED } from './changes.ts';
import { lockProcessor } from './lockProcessor.ts';
import type { KnownProcessor } from './processor.rules.ts';
import { processorVerbs } from './processor.verbs.ts';
import { ProcessorChange } from './processorChange.entity.ts';
import { ProcessorLocation } from './processorLocation.entity.ts';
import { settleProcessor } from './settleProcessor.ts';
import { checkCountry } from './territory.ts';

function readLocation(input: AddLocationInput, known: KnownProcessor) {
  const checks = new Checks();
  const country = checkCountry(checks, 'country', input.country);
  const startsOn = input.startsOn ?? null;
  if (startsOn && known.engagedOn) {
    checkPastDay(checks, 'startsOn', startsOn, known.today);
    checkDayOrder(checks, 'startsOn', startsOn, known.engagedOn, ENGAGED);
  }
  checks.done();
  const mechanism = input.mechanism ?? 'NONE';
  const same = known.locations.find(
    (each) => each.kind === input.kind && each.country === country && each.mechanism === mechanism && !each.endsOn,
  );
  if (same) {
    const text = { fr: 'Ce pays est déjà inscrit, pour la même chose.', en: 'This country is recorded already, for the same.' };
    throw conflict('LOCATION_RECORDED', text, { startsOn: same.startsOn });
  }
  return { kind: input.kind, country, mechanism, startsOn };
}

/** The change by which an engaged processor comes to a country later: the one that was planned, else one that nobody was told of. */
async function changeOf(
  tx: EntityManager,
  input: AddLocationInput,
  known: KnownProcessor,
  membership: ActorMembership,
  actor: Actor,
  at: Date,
) {
  const day = input.startsOn;
  if (!day || !known.engagedOn || day <= known.engagedOn) return null;
  const found = input.changeId ? await tx.findOne(ProcessorChange, { id: knownId('changeId', input.changeId), processor: known.id }) : null;
  if (input.changeId && !found) throw notFound('changeId');
  if (found?.effectiveOn) return found.id;
  const change =
    found ??
    tx.create(ProcessorChange, {
      id: newId(),
      processor: known.id,
      rank: known.plannedChanges.length + 1,
      kind: 'LOCATION',
      description: `${input.country.toUpperCase()}, ${input.kind}`,
      plannedOn: day,
      recordedAt: at,
      ...signAs(actor, membership),
    });
  carryOut(change, known, membership, actor, { field: 'startsOn', day, reason: input.reason, at });
  await tx.flush();
  return change.id;
}

/**
 * Says in which country a processor holds data, or from which it reaches data; one that comes once it is engaged is a change, with its own notice. What
 * lies outside the territory of the clause breaks it, from its first day. Returns the id of the processor.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, UNKNOWN_COUNTRY with the reason, FUTURE_DAY, BEFORE (startsOn), LOCATION_RECORDED, those of the gate.
 */
export async function addLocation(em: EntityManager, actor: Actor, clock: Clock, input: AddLocationInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { known } = await lockProcessor(tx, actor, input.processorId, at);
    const membership = processorVerbs.require('ADD_LOCATION', actor, known.weighed);
    const told = readLocation(input, known);
    const change = await changeOf(tx, input, known, membership, actor, at);
    const by = signAs(actor, membership);
    const last = await newestOf(tx, ProcessorLocation, { processor: known.id });
    appendNext(tx, ProcessorLocation, last, { processor: known.id, ...told, change, recordedAt: at, ...by });
    await settleProcessor(tx, actor, known.id, { by, at });
    note({ chain: chainOf(known.weighed), action: 'processor.locationAdded', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}

/**
 * Data is in a country no more after a day, which ends what it broke. Returns the id of the processor.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, LOCATION_ENDED with when, FUTURE_DAY, BEFORE (endsOn).
 */
export async function endLocation(em: EntityManager, actor: Actor, clock: Clock, input: EndLocationInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const found = await tx.findOne(ProcessorLocation, { id: knownId('locationId', input.locationId) });
    if (!found) throw notFound('locationId');
    const { known } = await lockProcessor(tx, actor, found.processor.id, at, 'locationId');
    const place = await tx.refreshOrFail(found);
    const by = signAs(actor, processorVerbs.require('END_LOCATION', actor, known.weighed));
    if (place.endsOn) {
      const text = { fr: 'La fin de ce pays est déjà inscrite.', en: 'The end of this country is recorded already.' };
      throw conflict('LOCATION_ENDED', text, { endsOn: place.endsOn, enderName: place.enderName });
    }
    const { endsOn } = input;
    const checks = new Checks();
    checkPastDay(checks, 'endsOn', endsOn, known.today);
    checkDayOrder(checks, 'endsOn', endsOn, place.startsOn ?? known.engagedOn, { fr: 'Les données y sont', en: 'Data is there' });
    checks.done();
    place.end(by, endsOn, at);
    await settleProcessor(tx, actor, known.id, { by, at });
    note({ chain: chainOf(known.weighed), action: 'processor.locationEnded', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}
