import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { checkSiren } from '../organisations/siren.checks.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import { readParent, requireSingle } from './identity.checks.ts';
import { Processor } from './processor.entity.ts';
import type { PlanProcessorInput } from './processor.inputs.ts';
import { registerVerbs } from './processor.verbs.ts';
import { settleProcessor } from './settleProcessor.ts';

function readPlanned(input: PlanProcessorInput) {
  const checks = new Checks();
  const name = checks.text('name', input.name, LENGTHS.line);
  const service = checks.text('service', input.service, LENGTHS.note);
  const siren = checkSiren(checks, 'siren', input.siren);
  if (input.confidentiality === 'PUBLIC') {
    checks.refuse('confidentiality', 'NEVER_PUBLIC', {
      fr: 'Cette entrée n’est jamais publique : les parties la partagent (PARTIES), ou une seule la garde (RESTRICTED).',
      en: 'This entry is never public: the parties share it (PARTIES), or one keeps it (RESTRICTED).',
    });
  }
  checks.done();
  const confidentiality = input.confidentiality === 'RESTRICTED' ? ('RESTRICTED' as const) : ('PARTIES' as const);
  return { name, service, siren, plannedOn: input.plannedOn, confidentiality };
}

/**
 * A party plans to engage a processor: from then on it owes a notice before the day it is planned for. Returns the id.
 * Errors: NOT_FOUND, NOT_YOUR_VOICE, REQUIRED, TOO_LONG, SIREN_INVALID, NEVER_PUBLIC, PARENT_RESTRICTED, SAME_PROCESSOR naming the other entry.
 */
export async function planProcessor(em: EntityManager, actor: Actor, clock: Clock, input: PlanProcessorInput): Promise<string> {
  const told = readPlanned(input);
  return journaled(em, async (tx, note) => {
    const party = await readRegisterParty(tx, actor, input.partyId);
    const { conventionId: convention, partyId } = party;
    const by = signAs(actor, registerVerbs.require('PLAN_PROCESSOR', actor, party));
    const at = clock.now();
    await lockRegister(tx, 'processor', convention);
    const isRestricted = told.confidentiality === 'RESTRICTED';
    const parent = input.parentId ? await readParent(tx, actor, input.parentId, { id: null, partyId, isRestricted }) : null;
    await requireSingle(tx, { ...told, id: null, partyId, parentId: parent });
    const id = newId();
    const numbered = await nextNumber(tx, 'processor', { conventionId: convention, partyId, isRestricted }, at);
    tx.create(Processor, { id, convention, party: partyId, parent, ...told, ...numbered, recordedAt: at, ...by });
    await settleProcessor(tx, actor, id, { by, at });
    note({ chain: isRestricted ? partyId : convention, action: 'processor.planned', subject: { type: 'Processor', id }, by, at });
    return id;
  });
}
