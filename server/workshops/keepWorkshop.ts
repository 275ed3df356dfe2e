import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import { badInput, conflict, fail } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { chainOf, readRegisterParty, voiceOf } from '../registers/entryParties.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import { lockWorkshop } from './lockWorkshop.ts';
import { readCanvas } from './readCanvas.ts';
import { Workshop } from './workshop.entity.ts';
import type { RecordWorkshopInput, ShareWorkshopInput, UpdateWorkshopInput } from './workshop.inputs.ts';
import { workshopVerbs } from './workshop.verbs.ts';
import { EMPTY_CANVAS } from './workshopWords.ts';

/** What a workshop that the parties share opens: whoever is kept from it is kept from that too. */
async function announceHeld(tx: EntityManager, conventionId: string, id: string, heldOn: string, at: Date): Promise<void> {
  await run(tx, sql`select announce_moment(${conventionId}, 'workshop.held', null, ${id}, paris_midnight(${heldOn}::date), ${at}, null)`);
}

/**
 * A party records a workshop that it held, and keeps it to itself unless told otherwise. Returns the id.
 * Errors: NOT_FOUND, NOT_YOUR_VOICE, FUTURE_DAY, BEFORE_SIGNATURE, NEVER_PUBLIC, WORKSHOP_RECORDED when the same person recorded the same a minute ago.
 */
export async function recordWorkshop(em: EntityManager, actor: Actor, clock: Clock, input: RecordWorkshopInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { conventionId: convention, partyId: party } = await readRegisterParty(tx, actor, input.partyId);
    const by = signAs(actor, voiceOf(actor, convention, party));
    const at = clock.now();
    const { heldOn, method, heldFor: trigger, confidentiality } = input;
    if (confidentiality === 'PUBLIC') {
      throw badInput('confidentiality', 'NEVER_PUBLIC', {
        fr: 'Un atelier n’est jamais public : les parties le partagent (PARTIES), ou une seule le garde (RESTRICTED).',
        en: 'A workshop is never public: the parties share it (PARTIES), or one keeps it (RESTRICTED).',
      });
    }
    const isRestricted = confidentiality !== 'PARTIES';
    await requirePast(tx, convention, 'heldOn', heldOn, at);
    await lockRegister(tx, 'workshop', convention);
    const recently = { $gte: new Date(at.getTime() - 60_000) };
    if (await tx.count(Workshop, { party, heldOn, method, trigger, authorId: actor.personId, recordedAt: recently })) {
      throw fail('CONFLICT', 'WORKSHOP_RECORDED', {
        fr: 'Cet atelier est déjà inscrit, à l’instant.',
        en: 'This workshop is recorded already, a moment ago.',
      });
    }
    const id = newId();
    const numbered = await nextNumber(tx, 'workshop', { conventionId: convention, partyId: party, isRestricted }, at);
    const told = { heldOn, method, trigger, canvas: EMPTY_CANVAS, minutes: null };
    const kept = { confidentiality: isRestricted ? 'RESTRICTED' : 'PARTIES' } as const;
    tx.create(Workshop, { id, convention, party, ...told, ...kept, ...numbered, recordedAt: at, ...by });
    await tx.flush();
    if (!isRestricted) await announceHeld(tx, convention, id, heldOn, at);
    note({ chain: isRestricted ? party : convention, action: 'workshop.recorded', subject: { type: 'Workshop', id }, by, at });
    return id;
  });
}

/** What is written follows what was read. Throws WORKSHOP_CHANGED with what it says now. */
export function requireVersion({ version, minutes }: Workshop, given: number): void {
  if (version === given) return;
  throw conflict(
    'WORKSHOP_CHANGED',
    { fr: 'Cet atelier a changé entre-temps.', en: 'This workshop changed meanwhile.' },
    { minutes, version },
  );
}

/**
 * The party that held a workshop writes its canvas and its minutes, whole. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_WORKSHOP_KEEPER, what `readCanvas` refuses, WORKSHOP_CHANGED.
 */
export async function updateWorkshop(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdateWorkshopInput,
): Promise<string> {
  const written = readCanvas(input);
  return journaled(em, async (tx, note) => {
    const { workshop, weighed } = await lockWorkshop(tx, actor, id, 'id');
    const by = signAs(actor, workshopVerbs.require('UPDATE', actor, weighed));
    requireVersion(workshop, input.version);
    Object.assign(workshop, written);
    const at = clock.now();
    note({ chain: chainOf(weighed), action: 'workshop.updated', subject: { type: 'Workshop', id: workshop.id }, by, at });
    return workshop.id;
  });
}

/** The party that keeps a workshop to itself lets the others read it, which opens what it opens. Returns the id. Errors: NOT_FOUND, NOT_THE_WORKSHOP_KEEPER, SHARED_ALREADY. */
export async function shareWorkshop(em: EntityManager, actor: Actor, clock: Clock, input: ShareWorkshopInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { workshop, weighed } = await lockWorkshop(tx, actor, input.workshopId, 'workshopId');
    const by = signAs(actor, workshopVerbs.require('SHARE', actor, weighed));
    const at = clock.now();
    const { conventionId, keeper } = weighed;
    await lockRegister(tx, 'workshop', conventionId);
    const { year, number } = await nextNumber(tx, 'workshop', { conventionId, partyId: keeper.id, isRestricted: false }, at);
    workshop.share(year!, number!);
    await tx.flush();
    const { id, heldOn } = workshop;
    await announceHeld(tx, conventionId, id, heldOn, at);
    note({ chain: conventionId, action: 'workshop.shared', subject: { type: 'Workshop', id }, by, at });
    return id;
  });
}
