import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import type { CodedLabel } from '../catalogues/catalogueFile.ts';
import { read, sql } from '../platform/db/read.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';

interface PartnerRow {
  id: string;
  conventionId: string;
  organisationId: string;
}

/**
 * Two parties of one convention that different bodies hold. Throws NOT_FOUND on the one that is not there or may not be read, SAME_SIDE on `toPartyId`.
 */
export async function requirePartners(
  tx: EntityManager,
  actor: Actor,
  given: { fromPartyId: string; toPartyId: string },
): Promise<{ conventionId: string; from: string; to: string }> {
  const [from, to] = [knownId('fromPartyId', given.fromPartyId), knownId('toPartyId', given.toPartyId)];
  const rows = await read<PartnerRow>(
    tx,
    sql`select y.id, y.convention_id as "conventionId", y.organisation_id as "organisationId" from party y where y.id in (${from}, ${to})`,
  );
  const [asking, asked] = [from, to].map((id) => rows.find((row) => row.id === id));
  if (!asking || !canReadConvention(actor, asking.conventionId)) throw notFound('fromPartyId');
  if (asked?.conventionId !== asking.conventionId) throw notFound('toPartyId');
  if (asked.organisationId === asking.organisationId) {
    throw badInput('toPartyId', 'SAME_SIDE', {
      fr: 'Ces deux parties relèvent du même organisme : choisissez une partie d’un autre.',
      en: 'One body holds both parties: choose a party of another one.',
    });
  }
  return { conventionId: asking.conventionId, from, to };
}

/** An entry of what the catalogue of a convention lets parties ask or tell. Throws UNKNOWN_SUBJECT on `aboutCode`, with those there are. */
export async function requireSubject(tx: EntityManager, conventionId: string, code: string): Promise<CodedLabel> {
  const subjects = await read<CodedLabel>(
    tx,
    sql`select s ->> 'code' as code, s ->> 'label' as label from convention cv join catalogue k on k.id = cv.catalogue_id
      cross join lateral jsonb_array_elements(coalesce(k.content -> 'requests', '[]'::jsonb)) s where cv.id = ${conventionId}`,
  );
  const found = subjects.find((subject) => subject.code === code);
  if (!found) {
    const codes = subjects.map((subject) => subject.code).join(', ') || '—';
    throw badInput('aboutCode', 'UNKNOWN_SUBJECT', {
      fr: `Le catalogue de la convention ne connaît pas cet objet ; il connaît : ${codes}.`,
      en: `The catalogue of the agreement does not know this subject; it knows: ${codes}.`,
    });
  }
  return found;
}
