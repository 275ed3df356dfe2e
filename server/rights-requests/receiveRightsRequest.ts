import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import { fail } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import { checkExternal, checkReceiptReason, checkRights } from './rights.checks.ts';
import { RightsReceipt } from './rightsReceipt.entity.ts';
import { RightsRequest } from './rightsRequest.entity.ts';
import type { ReceiveRightsRequestInput } from './rightsRequest.inputs.ts';
import { rightsRegisterVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

function readReceived(input: ReceiveRightsRequestInput, at: Date) {
  const checks = new Checks();
  const rights = checkRights(checks, input.rights);
  const receivedAt = checkInstant(checks, 'receivedAt', input.receivedAt, at);
  const reason = checkReceiptReason(checks, input.channel, false, input.reason);
  const externalReference = checkExternal(checks, input.externalReference);
  if (input.confidentiality === 'PUBLIC') {
    checks.refuse('confidentiality', 'NEVER_PUBLIC', {
      fr: 'Une demande n’est jamais publique : les parties la partagent (PARTIES), ou une seule la garde (RESTRICTED).',
      en: 'A request is never public: the parties share it (PARTIES), or one keeps it (RESTRICTED).',
    });
  }
  checks.done();
  const confidentiality = input.confidentiality === 'RESTRICTED' ? ('RESTRICTED' as const) : ('PARTIES' as const);
  return { receivedAt, reason, told: { rights, externalReference, confidentiality } };
}

interface Received {
  partyId: string;
  rights: string[];
  externalReference: string | null;
  receivedAt: Date;
}

/** A double click records once. Throws RIGHTS_RECORDED. */
async function requireNew(tx: EntityManager, actor: Actor, { partyId, rights, externalReference, receivedAt }: Received, at: Date) {
  const same = await run(
    tx,
    sql`select i.id from rights_request i join rights_receipt r on r.request_id = i.id and r.rank = 1
      where i.party_id = ${partyId} and i.author_id = ${actor.personId} and i.recorded_at >= ${new Date(at.getTime() - 60_000)}
        and i.rights = ${rights}::text[] and i.external_reference is not distinct from ${externalReference}::text
        and abs(extract(epoch from r.received_at - ${receivedAt}::timestamptz)) < 60`,
  );
  if (same.length === 0) return;
  throw fail('CONFLICT', 'RIGHTS_RECORDED', {
    fr: 'Cette demande est déjà inscrite, à l’instant : si c’en est une autre, donnez-lui sa référence ou son heure.',
    en: 'This request is recorded already: if it is another one, give its reference or its time.',
  });
}

/**
 * A party received what a person asks: the time to answer begins, where an official channel received it. Returns the id.
 * Errors: NOT_FOUND, NOT_YOUR_VOICE, REQUIRED (rights), TOO_SHORT (reason), SOCIAL_NUMBER, IN_FUTURE, BEFORE_SIGNATURE, NEVER_PUBLIC, RIGHTS_RECORDED when the
 * same person recorded the same a minute ago.
 */
export async function receiveRightsRequest(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: ReceiveRightsRequestInput,
): Promise<string> {
  const at = clock.now();
  const { receivedAt, reason, told } = readReceived(input, at);
  return journaled(em, async (tx, note) => {
    const party = await readRegisterParty(tx, actor, input.partyId);
    const { conventionId: convention, partyId } = party;
    const by = signAs(actor, rightsRegisterVerbs.require('RECEIVE_RIGHTS_REQUEST', actor, party));
    await requirePast(tx, convention, 'receivedAt', dayOf(receivedAt), at);
    await lockRegister(tx, 'rights_request', convention);
    await requireNew(tx, actor, { partyId, ...told, receivedAt }, at);
    const id = newId();
    const isRestricted = told.confidentiality === 'RESTRICTED';
    const numbered = await nextNumber(tx, 'rights_request', { conventionId: convention, partyId, isRestricted }, at);
    const request = tx.create(RightsRequest, { id, convention, party: partyId, ...told, ...numbered, recordedAt: at, ...by });
    tx.create(RightsReceipt, { request: id, party: partyId, rank: 1, receivedAt, channel: input.channel, reason, recordedAt: at, ...by });
    await settleRightsRequest(tx, actor, request, { by, at });
    const chain = isRestricted ? partyId : convention;
    note({ chain, action: 'rightsRequest.received', subject: { type: 'RightsRequest', id }, by, at });
    return id;
  });
}
