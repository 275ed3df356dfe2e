import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf, partyAmong, requireReader, voiceOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { DeclareElsewhereInput } from './acts.inputs.ts';
import { AuthorityDeclaration } from './authorityDeclaration.entity.ts';
import { BEGAN } from './began.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { lockIncident } from './lockIncident.ts';

function readDeclared({ authority, ...input }: DeclareElsewhereInput, beganAt: Date | null | undefined, at: Date) {
  const checks = new Checks();
  const authorityName = authority === 'OTHER' ? checks.text('authorityName', input.authorityName, LENGTHS.line) : null;
  const sentAt = checkInstant(checks, 'sentAt', input.sentAt, at);
  checkOrder(checks, 'sentAt', sentAt, beganAt, BEGAN);
  const receipt = checks.optionalText('receipt', input.receipt, LENGTHS.line);
  const words = checks.text('words', input.words, LENGTHS.reason);
  checks.done();
  return { authority, authorityName, sentAt, receipt, words, recordedAt: at };
}

/**
 * A party says what it told another authority, beside the supervisory one. Returns the id of the incident. Errors: NOT_FOUND, NOT_IN_THE_REGISTER,
 * NOT_YOUR_VOICE, RESTRICTED_TO_KEEPER, INCIDENT_CLOSED, REQUIRED (authorityName), IN_FUTURE, BEFORE, TOO_SHORT (words), TOO_LONG.
 */
export async function declareElsewhere(em: EntityManager, actor: Actor, clock: Clock, input: DeclareElsewhereInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    incidentVerbs.require('DECLARE_ELSEWHERE', actor, known.weighed);
    const party = partyAmong(known.parties, 'partyId', input.partyId);
    const by = signAs(actor, voiceOf(actor, known.weighed.conventionId, party.id));
    requireReader(known.weighed, 'partyId', party);
    const at = clock.now();
    const declared = readDeclared(input, incident.beganAt, at);
    const last = await newestOf(tx, AuthorityDeclaration, { incident: incident.id });
    appendNext(tx, AuthorityDeclaration, last, { incident: incident.id, party: party.id, ...declared, ...by });
    note({ chain: chainOf(known.weighed), action: 'incident.declaredElsewhere', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
