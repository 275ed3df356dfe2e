import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../actors/administration.policy.ts';
import type { Role } from '../actors/roles.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput, fail, notFound, type Text } from '../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { Checks, knownId, knownIdOrNull } from '../platform/validate.ts';
import { Programme } from '../programmes/programme.entity.ts';
import { requireAdministratorLeft } from './administrators.ts';
import { lockPerson } from './lockPerson.ts';
import { Membership } from './membership.entity.ts';
import { tellOfTakenRole } from './notices/notices.ts';
import type { CreateMembershipInput, EndMembershipInput } from './people.inputs.ts';

type Place = 'conventionId' | 'partyId' | 'programmeId';
type Scope = Pick<CreateMembershipInput, 'role' | 'validFrom' | 'validUntil'> & Record<Place, string | null>;

/** Where each role is held: all of these, and nowhere else. */
const PLACES: Record<Role, readonly Place[]> = {
  DPO: ['conventionId', 'partyId'],
  TEAM_MEMBER: ['conventionId', 'partyId'],
  FINANCE: ['conventionId', 'partyId'],
  REVIEWER: ['programmeId'],
  READER: ['conventionId'],
  ADMINISTRATOR: [],
};

const MISPLACED: Record<Place, { missing: Text; needless: Text }> = {
  conventionId: {
    missing: { fr: 'Ce rôle s’exerce dans une convention : choisissez-la.', en: 'This role belongs to an agreement: choose it.' },
    needless: {
      fr: 'Ce rôle ne s’exerce pas dans une convention : n’en choisissez pas.',
      en: 'This role belongs to no agreement: choose none.',
    },
  },
  partyId: {
    missing: { fr: 'Ce rôle s’exerce pour une partie : choisissez-la.', en: 'This role acts for a party: choose it.' },
    needless: { fr: 'Ce rôle ne s’exerce pour aucune partie.', en: 'This role acts for no party.' },
  },
  programmeId: {
    missing: { fr: 'La relecture s’exerce dans un programme : choisissez-le.', en: 'Reviewers review for a programme: choose it.' },
    needless: { fr: 'Ce rôle ne s’exerce dans aucun programme.', en: 'This role belongs to no programme.' },
  },
};

function checkScope(checks: Checks, scope: Scope): void {
  for (const place of ['conventionId', 'partyId', 'programmeId'] as const) {
    const isNeeded = PLACES[scope.role].includes(place);
    if (isNeeded === (scope[place] !== null)) continue;
    checks.refuse(place, 'SCOPE_MISMATCH', MISPLACED[place][isNeeded ? 'missing' : 'needless']);
  }
}

function checkDates(checks: Checks, validFrom: string, validUntil: string | null | undefined): void {
  if (validUntil && validUntil < validFrom) {
    checks.refuse('validUntil', 'DATES_REVERSED', { fr: 'La fin vient après le début.', en: 'The end comes after the start.' });
  }
}

/** The party of a membership, whose convention or programme is known. Throws NOT_FOUND, OTHER_CONVENTION. */
async function requireScope(tx: EntityManager, { conventionId, partyId, programmeId }: Scope): Promise<Party | null> {
  if (programmeId && !(await tx.count(Programme, { id: programmeId }))) {
    throw notFound('programmeId');
  }
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
  const { role, conventionId, partyId, programmeId, validFrom, validUntil } = input;
  const isCovering = validUntil ? { $or: [{ validUntil: null }, { validUntil: { $gte: validUntil } }] } : { validUntil: null };
  const scope = { person: personId, role, convention: conventionId, party: partyId, programme: programmeId };
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
  const programmeId = knownIdOrNull('programmeId', input.programmeId);
  const scope = { ...input, conventionId, programmeId, partyId: knownIdOrNull('partyId', input.partyId) };
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
      programme: programmeId,
      validFrom: input.validFrom,
      validUntil: input.validUntil ?? null,
    });
    tellOfTakenRole(tx, { by, at, person, role: input.role, conventionId, programmeId, partyCode: party?.code ?? null });
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
