import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole, signAs } from '../actors/actor.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { write } from '../platform/db/authority.ts';
import { newId } from '../platform/db/columns.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { keeperOf } from './evidence.policy.ts';

/** A proof, as far as it matters for who must know that it was opened. */
export interface OpenedProof {
  conventionId: string;
  partyId: string;
  partyOrganisationId: string;
  confidentiality: Confidentiality;
}

/** Whether the depositing party is told that this person opens the proof: it is restricted, and they are not of that party. */
export const isToldOfReading = (actor: Actor, proof: OpenedProof): boolean =>
  proof.confidentiality === 'RESTRICTED' && !keeperOf(actor, proof);

/** Keeps that a person opened versions of restricted proofs: once a version, person and day in Paris. */
export async function noteReadings(em: EntityManager, actor: Actor, clock: Clock, versionIds: string[]): Promise<void> {
  const at = clock.now();
  const day = dayOf(at);
  const known = await read<{ id: string }>(
    em,
    sql`select r.evidence_version_id as id from evidence_reading r
      where r.evidence_version_id = any(${versionIds}::uuid[]) and r.reader_id = ${actor.personId} and r.day = ${day}`,
  );
  const fresh = versionIds.filter((id) => !known.some((one) => one.id === id));
  if (fresh.length === 0) return;
  const membership = actor.memberships.find(({ role }) => role === 'REVIEWER') ?? actor.memberships[0]!;
  const { authorName, authorRole, authorParty } = signAs(actor, membership);
  const ids = fresh.map(() => newId());
  await write(em, (tx) =>
    run(
      tx,
      sql`insert into evidence_reading (id, evidence_version_id, reader_id, reader_name, reader_role, reader_party, day, first_at)
        select given.id, given.version, ${actor.personId}, ${authorName}, ${authorRole}, ${authorParty}, ${day}, ${at}
        from unnest(${ids}::uuid[], ${fresh}::uuid[]) given (id, version) on conflict do nothing`,
    ),
  );
}

/** A version, with the words it is made of when it is no file. */
interface ShownVersion {
  id: string;
  statement: string | null;
  url: string | null;
  registerReference?: string | null;
}

/** The same of versions of restricted proofs that an answer shows: those that are words rather than a file are read there. */
export async function noteWords(em: EntityManager, actor: Actor, clock: Clock, versions: ShownVersion[]): Promise<void> {
  const worded = versions.filter(({ statement, url, registerReference }) => statement ?? url ?? registerReference);
  if (worded.length > 0) await noteReadings(em, actor, clock, [...new Set(worded.map(({ id }) => id))]);
}

/** The same of proofs that a list or a page shows. */
export async function noteShown(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  proofs: (OpenedProof & { versions: ShownVersion[] })[],
): Promise<void> {
  const told = hasRole(actor, 'REVIEWER') ? proofs.filter((proof) => isToldOfReading(actor, proof)) : [];
  await noteWords(
    em,
    actor,
    clock,
    told.flatMap(({ versions }) => versions),
  );
}
