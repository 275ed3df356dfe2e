import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { INSTANCE_CHAIN, journaled } from '../platform/journal/journaled.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { Membership } from './membership.entity.ts';
import type { CreateMembershipInput } from './people.inputs.ts';
import { Person } from './person.entity.ts';

function checkScope(checks: Checks, { role, conventionId, partyId }: CreateMembershipInput): void {
  const needsParty = role === 'DPO' || role === 'TEAM_MEMBER';
  const needsConvention = needsParty || role === 'READER';
  if (needsConvention !== Boolean(conventionId)) {
    checks.refuse('conventionId', 'SCOPE_MISMATCH', {
      fr: needsConvention
        ? 'Ce rôle s’exerce dans une convention : choisissez-la.'
        : 'Ce rôle couvre toutes les conventions : n’en choisissez pas.',
      en: needsConvention ? 'This role belongs to an agreement: choose it.' : 'This role covers every agreement: choose none.',
    });
  }
  if (needsParty !== Boolean(partyId)) {
    checks.refuse('partyId', 'SCOPE_MISMATCH', {
      fr: needsParty ? 'Ce rôle s’exerce pour une partie : choisissez-la.' : 'Ce rôle ne s’exerce pour aucune partie.',
      en: needsParty ? 'This role acts for a party: choose it.' : 'This role acts for no party.',
    });
  }
}

function checkDates(checks: Checks, validFrom: string, validUntil: string | null | undefined): void {
  if (validUntil && validUntil < validFrom) {
    checks.refuse('validUntil', 'DATES_REVERSED', { fr: 'La fin vient après le début.', en: 'The end comes after the start.' });
  }
}

async function requireScope(tx: EntityManager, { personId, conventionId, partyId }: CreateMembershipInput): Promise<void> {
  if (!(await tx.count(Person, { id: knownId('personId', personId) }))) {
    throw notFound('personId');
  }
  if (conventionId && !(await tx.count(Convention, { id: knownId('conventionId', conventionId) }))) {
    throw notFound('conventionId');
  }
  if (partyId && !(await tx.count(Party, { id: knownId('partyId', partyId), convention: conventionId! }))) {
    throw badInput('partyId', 'OTHER_CONVENTION', {
      fr: 'Cette partie n’est pas de cette convention.',
      en: 'This party is not of this agreement.',
    });
  }
}

/** Gives a person a role. Returns the id. Errors: BAD_INPUT fields (scope, dates), NOT_FOUND, OTHER_CONVENTION. */
export async function createMembership(em: EntityManager, by: Signature, clock: Clock, input: CreateMembershipInput): Promise<string> {
  const checks = new Checks();
  checkScope(checks, input);
  checkDates(checks, input.validFrom, input.validUntil);
  checks.done();
  return journaled(em, async (tx, note) => {
    await requireScope(tx, input);
    const id = newId();
    tx.create(Membership, {
      id,
      person: input.personId,
      role: input.role,
      convention: input.conventionId ?? null,
      party: input.partyId ?? null,
      validFrom: input.validFrom,
      validUntil: input.validUntil ?? null,
    });
    const chain = input.conventionId ?? INSTANCE_CHAIN;
    note({ chain, action: 'membership.created', subject: { type: 'Membership', id }, by, at: clock.now() });
    return id;
  });
}

/** Fixes the last day of a membership; the past is kept. Errors: NOT_FOUND, DATES_REVERSED. */
export async function endMembership(em: EntityManager, by: Signature, clock: Clock, id: string, validUntil: string): Promise<void> {
  await journaled(em, async (tx, note) => {
    const membership = await tx.findOne(Membership, { id: knownId('id', id) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!membership) {
      throw notFound('id');
    }
    const checks = new Checks();
    checkDates(checks, membership.validFrom, validUntil);
    checks.done();
    membership.validUntil = validUntil;
    const chain = membership.convention?.id ?? INSTANCE_CHAIN;
    note({ chain, action: 'membership.ended', subject: { type: 'Membership', id }, by, at: clock.now() });
  });
}
