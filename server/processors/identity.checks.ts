import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { read, sql } from '../platform/db/read.ts';
import { badInput, conflict, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { referenceOf } from '../registers/numbers.ts';

/** What tells a processor from the others of its party. */
export interface Identity {
  /** Null before it is recorded. */
  id: string | null;
  partyId: string;
  name: string;
  siren: string | null;
  parentId: string | null;
  plannedOn: string;
}

/** A party does not engage the same body twice, in the same place, in one period. Throws SAME_PROCESSOR, naming the other entry. */
export async function requireSingle(tx: EntityManager, { id, partyId, name, siren, parentId, plannedOn }: Identity): Promise<void> {
  const [same] = await read<{ reference: string; endedOn: string | null }>(
    tx,
    sql`select ${referenceOf('STT', 'i')} as reference, i.ended_on::text as "endedOn" from processor i
      where i.party_id = ${partyId} and i.id is distinct from ${id}::uuid and i.renounced_at is null
        and i.parent_id is not distinct from ${parentId}::uuid and coalesce(i.ended_on, 'infinity') >= ${plannedOn}::date
        and case when i.siren is not null and ${siren}::text is not null then i.siren = ${siren} else fold(i.name) = fold(${name}) end
      limit 1`,
  );
  if (!same) return;
  const { reference } = same;
  throw conflict(
    'SAME_PROCESSOR',
    {
      fr: `Ce sous-traitant est déjà inscrit pour cette période : ${reference}. Complétez cette entrée, ou dites sa fin.`,
      en: `This processor is recorded already for this period: ${reference}. Complete that entry, or say when it ended.`,
    },
    { reference },
  );
}

/**
 * The processor that engages another in its turn is one of the same party, is shared where that one is, and is not engaged by it in any number of
 * steps. Whoever asks holds the lock of the register. Returns its id. Throws NOT_FOUND, CIRCULAR, PARENT_RESTRICTED on parentId.
 */
export async function readParent(
  tx: EntityManager,
  actor: Actor,
  given: string,
  { id, partyId, isRestricted }: { id: string | null; partyId: string; isRestricted: boolean },
): Promise<string> {
  const asked = knownId('parentId', given);
  const [parent] = await read<{ id: string; isRestricted: boolean; isCircular: boolean }>(
    tx,
    sql`select i.id, i.confidentiality = 'RESTRICTED' as "isRestricted", (
        with recursive above as (
          select p.id, p.parent_id from processor p where p.id = i.id
          union select p.id, p.parent_id from processor p join above a on p.id = a.parent_id
        ) select coalesce(bool_or(above.id = ${id}::uuid), false) from above) as "isCircular"
      from processor i where i.id = ${asked} and i.party_id = ${partyId} and ${readableRecords(actor, 'i')}`,
  );
  if (!parent) throw notFound('parentId');
  if (parent.isCircular) {
    throw badInput('parentId', 'CIRCULAR', {
      fr: 'Un sous-traitant ne se mobilise pas lui-même, même par d’autres : choisissez celui qui le mobilise vraiment.',
      en: 'A processor does not engage itself, even by others: choose the one that really engages it.',
    });
  }
  if (parent.isRestricted && !isRestricted) {
    throw badInput('parentId', 'PARENT_RESTRICTED', {
      fr: 'Celui qui le mobilise n’est pas partagé : partagez-le d’abord.',
      en: 'The one that engages it is not shared: share that one first.',
    });
  }
  return parent.id;
}
