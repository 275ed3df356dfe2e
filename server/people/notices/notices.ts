import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../../actors/roles.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { Notice } from './notice.entity.ts';

interface Done {
  by: Signature;
  at: Date;
  person: { id: string; fullName: string };
}

/** When whoever gives a role gives it to themself, everybody concerned is told: members of the convention, of those that the programme reaches, or of all of them. */
export function tellOfTakenRole(
  tx: EntityManager,
  { by, at, person, ...taken }: Done & { role: Role; conventionId: string | null; programmeId: string | null; partyCode: string | null },
): void {
  if (by.authorId !== person.id) return;
  const { role, conventionId, programmeId, partyCode } = taken;
  const whose = { personId: person.id, personName: person.fullName };
  tx.create(Notice, { kind: 'ADMINISTRATOR_TOOK_ROLE', convention: conventionId, programme: programmeId, ...whose, role, partyCode, at });
}

/** When an administrator changes the body they are said to work for, which changes what they may review, everybody is told. */
export function tellOfChangedBody(tx: EntityManager, { by, at, person, body }: Done & { body: string }): void {
  if (by.authorId !== person.id) return;
  tx.create(Notice, { kind: 'ADMINISTRATOR_CHANGED_BODY', personId: person.id, personName: person.fullName, body, at });
}

/** When the command line makes somebody an administrator, everybody is told. */
export function tellOfRecovery(tx: EntityManager, { at, person }: Omit<Done, 'by'>): void {
  tx.create(Notice, { kind: 'ADMINISTRATOR_RECOVERED', personId: person.id, personName: person.fullName, role: 'ADMINISTRATOR', at });
}

interface Shown {
  kind: 'SHOWCASE_AGREED' | 'SHOWCASE_WITHDRAWN';
  conventionId: string;
  by: Signature;
  at: Date;
}

/** When a signatory decides what anybody may read of a convention, the officers of all its parties are told. */
export function tellOfShowcase(tx: EntityManager, { kind, conventionId, by, at }: Shown): void {
  const who = { personId: by.authorId!, personName: by.authorName, partyCode: by.authorParty };
  tx.create(Notice, { kind, convention: conventionId, ...who, at });
}
