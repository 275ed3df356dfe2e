import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { checkSiren } from '../organisations/siren.checks.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { judgeUrl } from '../platform/judgeUrl.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { lockRegister } from '../registers/numbers.ts';
import { readParent, requireSingle } from './identity.checks.ts';
import { lockProcessor } from './lockProcessor.ts';
import type { UpdateProcessorInput } from './processor.inputs.ts';
import type { KnownProcessor } from './processor.rules.ts';
import { processorVerbs } from './processor.verbs.ts';
import { settleProcessor } from './settleProcessor.ts';

const ENGAGED = {
  fr: 'Ce sous-traitant est mobilisé : son premier jour ne se prévoit plus.',
  en: 'This processor is engaged: its first day is no longer planned.',
};

function checkUrl(checks: Checks, given: string): string {
  const verdict = judgeUrl(given);
  if ('url' in verdict) return verdict.url;
  checks.refuse('contractUrl', verdict.code, verdict.text);
  return given;
}

function readDescription(input: UpdateProcessorInput, known: KnownProcessor) {
  const checks = new Checks();
  if (known.engagedOn && input.plannedOn && input.plannedOn !== known.plannedOn) checks.refuse('plannedOn', 'ENGAGED_ALREADY', ENGAGED);
  const line = (field: 'contractReference' | 'contact') =>
    input[field] === undefined ? known[field] : checks.optionalText(field, input[field], LENGTHS.line);
  const emptied = (given: string | null | undefined) => given !== undefined && !given?.trim();
  const told = {
    name: input.name == null ? known.name : checks.text('name', input.name, LENGTHS.line),
    siren: emptied(input.siren) ? null : input.siren ? checkSiren(checks, 'siren', input.siren) : known.siren,
    service: input.service == null ? known.service : checks.text('service', input.service, LENGTHS.note),
    plannedOn: input.plannedOn ?? known.plannedOn,
    dataCategories: [...new Set(input.dataCategories ?? known.dataCategories)],
    peopleCategories: [...new Set(input.peopleCategories ?? known.peopleCategories)],
    contractReference: line('contractReference'),
    contractUrl: emptied(input.contractUrl) ? null : input.contractUrl ? checkUrl(checks, input.contractUrl) : known.contractUrl,
    contact: line('contact'),
  };
  checks.done();
  return told;
}

/**
 * Describes a processor better; what is left out stays, what is given as null is emptied where it may be. A planned day that moves, moves what is owed before it. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENDED_ALREADY, RENOUNCED, PROCESSOR_CHANGED with what it is now, TOO_LONG, SIREN_INVALID, ENGAGED_ALREADY
 * (plannedOn), CIRCULAR, PARENT_RESTRICTED, SAME_PROCESSOR, and those of an address.
 */
export async function updateProcessor(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdateProcessorInput,
): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { processor, known } = await lockProcessor(tx, actor, id, at, 'id');
    const { conventionId, isRestricted, keeper } = known.weighed;
    const by = signAs(actor, processorVerbs.require('UPDATE', actor, known.weighed));
    if (processor.version !== input.version) {
      const { name, service, version } = processor;
      throw conflict(
        'PROCESSOR_CHANGED',
        { fr: 'Cette entrée a changé entre-temps.', en: 'This entry changed meanwhile.' },
        { name, service, version },
      );
    }
    const told = readDescription(input, known);
    await lockRegister(tx, 'processor', conventionId);
    const of = { id: processor.id, partyId: keeper.id, isRestricted };
    const givenParent = input.parentId ? await readParent(tx, actor, input.parentId, of) : null;
    const parentId = input.parentId === undefined ? known.parentId : givenParent;
    await requireSingle(tx, { ...told, ...of, parentId });
    Object.assign(processor, { ...told, parent: parentId });
    await settleProcessor(tx, actor, processor.id, { by, at });
    note({ chain: chainOf(known.weighed), action: 'processor.updated', subject: { type: 'Processor', id: processor.id }, by, at });
    return processor.id;
  });
}
