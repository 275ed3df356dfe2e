import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { fail } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import { checkOrder } from '../registers/order.checks.ts';
import { announceIncident } from './announceIncident.ts';
import { BEGAN } from './began.ts';
import { Incident } from './incident.entity.ts';
import type { DeclareIncidentInput } from './incident.inputs.ts';
import { registerVerbs } from './incident.verbs.ts';
import { IncidentAwareness } from './incidentAwareness.entity.ts';

function readDeclared(input: DeclareIncidentInput, at: Date) {
  const checks = new Checks();
  const title = checks.text('title', input.title, LENGTHS.line);
  const description = checks.text('description', input.description, LENGTHS.reason);
  const controllerOrganisation = checks.optionalText('controllerOrganisation', input.controllerOrganisation, LENGTHS.line);
  const awareAt = checkInstant(checks, 'awareAt', input.awareAt, at);
  const detectedAt = checkInstant(checks, 'detectedAt', input.detectedAt ?? awareAt, at);
  const beganAt = input.beganAt ? checkInstant(checks, 'beganAt', input.beganAt, at) : null;
  checkOrder(checks, 'detectedAt', detectedAt, beganAt, BEGAN);
  checkOrder(checks, 'awareAt', awareAt, beganAt, BEGAN);
  if (input.confidentiality === 'PUBLIC') {
    checks.refuse('confidentiality', 'NEVER_PUBLIC', {
      fr: 'Un incident n’est jamais public : les parties le partagent (PARTIES), ou une seule le garde (RESTRICTED).',
      en: 'An incident is never public: the parties share it (PARTIES), or one keeps it (RESTRICTED).',
    });
  }
  checks.done();
  const confidentiality = input.confidentiality === 'RESTRICTED' ? ('RESTRICTED' as const) : ('PARTIES' as const);
  return { awareAt, told: { title, description, controllerOrganisation, detectedAt, beganAt, confidentiality } };
}

/**
 * A party declares an incident, which starts the time of those who know. Returns the id.
 * Errors: NOT_FOUND, NOT_YOUR_VOICE, REQUIRED, TOO_SHORT, TOO_LONG, IN_FUTURE, BEFORE, BEFORE_SIGNATURE, NEVER_PUBLIC, INCIDENT_RECORDED when the same person
 * declared the same a minute ago.
 */
export async function declareIncident(em: EntityManager, actor: Actor, clock: Clock, input: DeclareIncidentInput): Promise<string> {
  const at = clock.now();
  const { awareAt, told } = readDeclared(input, at);
  return journaled(em, async (tx, note) => {
    const party = await readRegisterParty(tx, actor, input.partyId);
    const { conventionId: convention, partyId } = party;
    const membership = registerVerbs.require('DECLARE_INCIDENT', actor, party);
    await requirePast(tx, convention, 'awareAt', dayOf(awareAt), at);
    await lockRegister(tx, 'incident', convention);
    const recently = { $gte: new Date(at.getTime() - 60_000) };
    if (await tx.count(Incident, { party: partyId, title: told.title, authorId: actor.personId, recordedAt: recently })) {
      throw fail('CONFLICT', 'INCIDENT_RECORDED', {
        fr: 'Cet incident est déjà déclaré, à l’instant.',
        en: 'This incident is declared already.',
      });
    }
    const id = newId();
    const by = signAs(actor, membership);
    const isRestricted = told.confidentiality === 'RESTRICTED';
    const numbered = await nextNumber(tx, 'incident', { conventionId: convention, partyId, isRestricted }, at);
    tx.create(Incident, { id, convention, party: partyId, ...told, ...numbered, recordedAt: at, ...by });
    const way = told.detectedAt < awareAt ? 'TOLD' : 'DETECTED';
    tx.create(IncidentAwareness, { incident: id, party: partyId, rank: 1, awareAt, way, recordedAt: at, ...by });
    await tx.flush();
    await announceIncident(tx, id, at);
    note({ chain: isRestricted ? partyId : convention, action: 'incident.declared', subject: { type: 'Incident', id }, by, at });
    return id;
  });
}
