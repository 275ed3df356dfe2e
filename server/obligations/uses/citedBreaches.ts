import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommitmentDef } from '../../catalogues/catalogueFile.ts';
import { read, sql } from '../../platform/db/read.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { frenchDay } from '../../platform/frenchDay.ts';
import { knownId } from '../../platform/validate.ts';

interface CitedBreach {
  id: string;
  code: string;
  brokenOn: string;
  organisationId: string;
  part: string;
  ref: string;
}

const BREACHES_MAX = 50;

const placesOf = (places: NonNullable<NonNullable<CommitmentDef['use']>['citesBreachesOf']>) => ({
  fr: places.map(({ part, ref }) => `${part === 'annex' ? 'l’annexe' : 'l’article'} ${ref}`).join(' ou de '),
  en: places.map(({ part, ref }) => `${part} ${ref}`).join(' or '),
});

async function readCited(tx: EntityManager, conventionId: string, ids: readonly string[]): Promise<CitedBreach[]> {
  const found = await read<CitedBreach>(
    tx,
    sql`select b.id, c.code, b.broken_on::text as "brokenOn", y.organisation_id as "organisationId",
        c.definition #>> '{source,part}' as part, c.definition #>> '{source,ref}' as ref
      from breach b join obligation o on o.id = b.obligation_id join party y on y.id = o.party_id join commitment c on c.id = o.commitment_id
      where b.id = any(${ids}::uuid[]) and o.convention_id = ${conventionId} order by b.id`,
  );
  if (found.length !== ids.length) throw notFound('breachIds');
  return found;
}

/**
 * The breaches that a use rests on: of others of the same convention, recorded before, and, where the right says so, at least one of what it names and
 * none of anything else. Returns their ids.
 * Throws NOT_FOUND, BREACHES_REQUIRED, BREACHES_COUNT, BREACH_ELSEWHERE, OWN_BREACH, BREACH_LATER on `breachIds`.
 */
export async function citedBreaches(
  tx: EntityManager,
  holder: { conventionId: string; organisationId: string | null },
  use: CommitmentDef['use'],
  given: readonly string[] | null | undefined,
  usedOn: string,
): Promise<string[]> {
  const ids = [...new Set((given ?? []).map((id) => knownId('breachIds', id)))];
  const places = use?.citesBreachesOf;
  if (places && ids.length === 0) {
    const told = placesOf(places);
    throw badInput('breachIds', 'BREACHES_REQUIRED', {
      fr: `Ce droit suppose un manquement : citez au moins un manquement constaté à des engagements de ${told.fr}.`,
      en: `This right supposes a breach: cite at least one recorded breach of ${told.en}.`,
    });
  }
  if (ids.length > BREACHES_MAX) {
    throw badInput('breachIds', 'BREACHES_COUNT', {
      fr: `Citez au plus ${BREACHES_MAX} manquements.`,
      en: `Cite at most ${BREACHES_MAX} breaches.`,
    });
  }
  for (const breach of await readCited(tx, holder.conventionId, ids)) {
    if (places && !places.some(({ part, ref }) => part === breach.part && ref === breach.ref)) {
      const told = placesOf(places);
      throw badInput('breachIds', 'BREACH_ELSEWHERE', {
        fr: `${breach.code} n’est pas de ${told.fr} : citez seulement des manquements à ceux-là.`,
        en: `${breach.code} is not of ${told.en}: cite breaches of those only.`,
      });
    }
    if (breach.organisationId === holder.organisationId) {
      throw badInput('breachIds', 'OWN_BREACH', {
        fr: `Le manquement à ${breach.code} est celui de la partie qui use du droit : citez ceux des autres.`,
        en: `The breach of ${breach.code} is of the party that uses the right: cite those of the others.`,
      });
    }
    if (breach.brokenOn > usedOn) {
      throw badInput('breachIds', 'BREACH_LATER', {
        fr: `Le manquement à ${breach.code} est du ${frenchDay(breach.brokenOn)}, après l’usage du droit.`,
        en: `The breach of ${breach.code} is of ${breach.brokenOn}, after the right was used.`,
      });
    }
  }
  return ids;
}
