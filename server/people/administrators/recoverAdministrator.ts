import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../../actors/administration.policy.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { dayOf } from '../../platform/asOf.ts';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/db/columns.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../../platform/journal/journaled.ts';
import { Checks } from '../../platform/validate.ts';
import { confirmChange, pendingChangesOf } from '../identities/decideIdentityChange.ts';
import { Membership } from '../membership.entity.ts';
import { tellOfRecovery } from '../notices/notices.ts';
import { Person } from '../person.entity.ts';

/** Signs what is done from the command line of the server. */
export const COMMAND_LINE: Signature = { authorId: null, authorName: 'Ligne de commande', authorRole: 'PROGRAM', authorParty: null };

const OPERATOR = { name: 'Exploitant de l’instance', shortName: 'EXPLOITANT' };

/** What was done to make somebody an administrator; nothing when they already were. */
export interface Recovery {
  isNew: boolean;
  isReactivated: boolean;
  isGivenRole: boolean;
  /** Whether the identity they last tried to sign in with was confirmed. */
  isIdentityConfirmed: boolean;
}

async function operator(tx: EntityManager): Promise<string> {
  const known = await tx.findOne(Organisation, { shortName: OPERATOR.shortName });
  if (known) return known.id;
  const id = newId();
  tx.create(Organisation, { id, ...OPERATOR });
  return id;
}

/** Within a transaction: the person of this address is known, active, and an administrator without an end from the day of `at`. */
export async function makeAdministrator(
  tx: EntityManager,
  at: Date,
  email: string,
): Promise<{ person: Person } & Omit<Recovery, 'isIdentityConfirmed'>> {
  const known = await tx.findOne(Person, { email });
  const person = known ?? tx.create(Person, { id: newId(), fullName: email, email, organisation: await operator(tx) });
  const isReactivated = Boolean(person.deactivatedAt);
  person.deactivatedAt = null;
  const today = dayOf(at);
  const lasting = { person: person.id, role: 'ADMINISTRATOR', validUntil: null, validFrom: { $lte: today } } as const;
  const isGivenRole = !known || (await tx.count(Membership, lasting)) === 0;
  if (isGivenRole) tx.create(Membership, { person: person.id, role: 'ADMINISTRATOR', validFrom: today });
  return { person, isNew: !known, isReactivated, isGivenRole };
}

/**
 * The way back in when no administrator can sign in: (re)activates the person of this address, or invites them, gives them the role and confirms
 * the identity they last tried to sign in with. Journaled as done from the command line, and told to everybody. Errors: EMAIL_INVALID.
 */
export async function recoverAdministrator(em: EntityManager, clock: Clock, address: string): Promise<Recovery> {
  const checks = new Checks();
  const email = checks.email('email', address);
  checks.done();
  const recover = async (tx: EntityManager, note: (note: JournalNote) => void): Promise<Recovery> => {
    const at = clock.now();
    const { person, ...done } = await makeAdministrator(tx, at, email);
    const [pending] = done.isNew ? [] : await pendingChangesOf(tx, person.id);
    if (pending) await confirmChange(tx, pending, COMMAND_LINE, at);
    if (done.isGivenRole || done.isReactivated) tellOfRecovery(tx, { at, person });
    const subject = { type: 'Person', id: person.id };
    note({ chain: INSTANCE_CHAIN, action: 'administrator.recovered', subject, by: COMMAND_LINE, at, security: 'ADMINISTRATOR_RECOVERED' });
    return { ...done, isIdentityConfirmed: Boolean(pending) };
  };
  return journaled(em, recover, ADMINISTRATION);
}
