import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import type { CitingInput } from './observation.inputs.ts';

/** How many facts of each kind an observation rests on. */
const FACTS_MAX = 20;

export interface CitedFact {
  evidence?: string;
  occurrence?: string;
  request?: string;
}

function known(field: string, given: readonly string[] | null | undefined): string[] {
  const ids = [...new Set((given ?? []).map((id) => knownId(field, id)))];
  if (ids.length > FACTS_MAX) {
    throw badInput(field, 'FACT_COUNT', {
      fr: `Citez au plus ${FACTS_MAX} faits de chaque sorte.`,
      en: `Cite at most ${FACTS_MAX} facts of each kind.`,
    });
  }
  return ids;
}

async function found<Row extends { id: string }>(tx: EntityManager, field: string, ids: readonly string[], rows: Sql): Promise<Row[]> {
  if (ids.length === 0) return [];
  const there = await read<Row>(tx, rows);
  if (there.length < ids.length) throw notFound(field);
  return there;
}

/**
 * Facts of the same convention that an observation rests on. A proof that one party keeps to itself is none: the other side reads the observation.
 * Throws NOT_FOUND and FACT_COUNT on the field, RESTRICTED_FACT on `evidenceIds`; `within` says where the input tells them.
 */
export async function citedFacts(
  tx: EntityManager,
  actor: Actor,
  conventionId: string,
  input: CitingInput,
  within = '',
): Promise<CitedFact[]> {
  const proofs = known(`${within}evidenceIds`, input.evidenceIds);
  const occurrences = known(`${within}occurrenceIds`, input.occurrenceIds);
  const requests = known(`${within}requestIds`, input.requestIds);
  const there = await found<{ id: string; confidentiality: string }>(
    tx,
    `${within}evidenceIds`,
    proofs,
    sql`select e.id, e.confidentiality from evidence e where e.id = any(${proofs}::uuid[]) and e.convention_id = ${conventionId} and ${readableRecords(actor, 'e')}`,
  );
  if (there.some(({ confidentiality }) => confidentiality === 'RESTRICTED')) {
    throw badInput(`${within}evidenceIds`, 'RESTRICTED_FACT', {
      fr: 'Une preuve restreinte ne se cite pas : l’autre côté lit l’observation. Citez une preuve que toutes les parties lisent.',
      en: 'A restricted proof is not cited: the other side reads the observation. Cite a proof that every party reads.',
    });
  }
  await found(
    tx,
    `${within}occurrenceIds`,
    occurrences,
    sql`select x.id from occurrence x join obligation o on o.id = x.obligation_id where x.id = any(${occurrences}::uuid[]) and o.convention_id = ${conventionId}`,
  );
  await found(
    tx,
    `${within}requestIds`,
    requests,
    sql`select q.id from party_request q where q.id = any(${requests}::uuid[]) and q.convention_id = ${conventionId}`,
  );
  return [
    ...proofs.map((evidence) => ({ evidence })),
    ...occurrences.map((occurrence) => ({ occurrence })),
    ...requests.map((request) => ({ request })),
  ];
}
