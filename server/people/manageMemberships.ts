import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../actors/administration.policy.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput, fail, notFound } from '../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { Checks, knownId, knownIdOrNull } from '../platform/validate.ts';
import { requireAdministratorLeft } from './administrators.ts';
import { lockPerson } from './lockPerson.ts';
import { Membership } from './membership.entity.ts';
import { tellOfTakenRole } from './notices/notices.ts';
import type { CreateMembershipInput, EndMembershipInput } from './people.inputs.ts';

type Scope = Pick<CreateMembershipInput, 'role' | 'validFrom' | 'validUntil'> & { conventionId: string | null; partyId: string | null };

function checkScope(checks: Checks, { role, conventionId, partyId }: Scope): void {
  const needsParty = role === 'DPO' || role === 'TEAM_MEMBER';
  const needsConvention = needsParty || role === 'READER';
  if (needsConvention !== (conventionId !== null)) {
    checks.refuse('conventionId', 'SCOPE_MISMATCH', {
      fr: needsConvention
        ? 'Ce rôle s’exerce dans une convention : choisissez-la.'
        : 'Ce rôle couvre toutes les conventions : n’en choisissez pas.',
      en: needsConvention ? 'This role belongs to an agreement: choose it.' : 'This role covers every agreement: choose none.',
    });
  }
  if (needsParty !== (partyId !== null)) {
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

/** The convention and party of a membership. Throws NOT_FOUND, OTHER_CONVENTION. */
async function requireScope(tx: EntityManager, { conventionId, partyId }: Scope): Promise<Party | null> {
  if (conventionId && !(await tx.count(Convention, { id: conventionId }))) {
    throw notFound('conventionId');
  }
  const party = partyId ? await tx.findOne(Party, { id: partyId, convention: conventionId! }) : null;
  if (partyId && !party) {
    throw badInput('partyId', 'OTHER_CONVENTION', {
      fr: 'Cette partie n’est pas de cette convention.',
      en: 'This party is not of this agreement.',
    });
  }
  return party;
}

/** The person must not have the role for that scope on all these days already. Throws MEMBERSHIP_EXISTS. */
async function refuseNothingNew(tx: EntityManager, personId: string, input: Scope): Promise<void> {
  const { role, conventionId, partyId, validFrom, validUntil } = input;
  const isCovering = validUntil ? { $or: [{ validUntil: null }, { validUntil: { $gte: validUntil } }] } : { validUntil: null };
  const scope = { person: personId, role, convention: conventionId, party: partyId };
  if (await tx.count(Membership, { ...scope, validFrom: { $lte: validFrom }, ...isCovering })) {
    throw fail('CONFLICT', 'MEMBERSHIP_EXISTS', {
      fr: 'Cette personne a déjà ce rôle, pour la même portée, sur toute cette période.',
      en: 'This person already has this role, with the same scope, over all this period.',
    });
  }
}

/** Gives a person a role. Returns the id. Errors: BAD_INPUT fields (scope, dates), NOT_FOUND, OTHER_CONVENTION, MEMBERSHIP_EXISTS. */
export async function createMembership(em: EntityManager, by: Signature, clock: Clock, input: CreateMembershipInput): Promise<string> {
  const conventionId = knownIdOrNull('conventionId', input.conventionId);
  const scope = { ...input, conventionId, partyId: knownIdOrNull('partyId', input.partyId) };
  const checks = new Checks();
  checkScope(checks, scope);
  checkDates(checks, input.validFrom, input.validUntil);
  checks.done();
  const create = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const person = await lockPerson(tx, input.personId, 'personId');
    const party = await requireScope(tx, scope);
    await refuseNothingNew(tx, person.id, scope);
    const id = newId();
    const at = clock.now();
    tx.create(Membership, {
      id,
      person: person.id,
      role: input.role,
      convention: conventionId,
      party: party?.id ?? null,
      validFrom: input.validFrom,
      validUntil: input.validUntil ?? null,
    });
    tellOfTakenRole(tx, { by, at, person, role: input.role, conventionId, partyCode: party?.code ?? null });
    const chain = conventionId ?? INSTANCE_CHAIN;
    note({ chain, action: 'membership.created', subject: { type: 'Membership', id }, by, at, security: 'ROLE_GIVEN' });
    return id;
  };
  return journaled(em, create, ADMINISTRATION);
}

/** Fixes the last day of a membership; the past is kept. Errors: NOT_FOUND, DATES_REVERSED, LAST_ADMINISTRATOR. */
export async function endMembership(
  em: EntityManager,
  by: Signature,
  clock: Clock,
  { membershipId, validUntil }: EndMembershipInput,
): Promise<void> {
  const end = async (tx: EntityManager, note: (note: JournalNote) => void) => {
    const membership = await tx.findOne(Membership, { id: knownId('membershipId', membershipId) });
    if (!membership) {
      throw notFound('membershipId');
    }
    await lockPerson(tx, membership.person.id);
    const checks = new Checks();
    checkDates(checks, membership.validFrom, validUntil);
    checks.done();
    const at = clock.now();
    membership.validUntil = validUntil;
    await tx.flush();
    if (membership.role === 'ADMINISTRATOR') await requireAdministratorLeft(tx, at);
    const chain = membership.convention?.id ?? INSTANCE_CHAIN;
    note({ chain, action: 'membership.ended', subject: { type: 'Membership', id: membership.id }, by, at, security: 'ROLE_ENDED' });
  };
  await journaled(em, end, ADMINISTRATION);
}
