import type { EntityManager } from '@mikro-orm/postgresql';
import type { Catalogue } from '../catalogues/catalogue.entity.ts';
import { CatalogueMove, type MoveSource } from '../conventions/catalogueMove.entity.ts';
import type { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import type { Change } from '../platform/db/changes.ts';
import { newId } from '../platform/db/columns.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict } from '../platform/errors.ts';

export interface Move {
  target: Catalogue;
  /** From when on the target holds. */
  at: Date;
  source: MoveSource;
  reason: string;
  /** Codes that mean another thing: what was said of them counts no more. */
  reopened: string[];
  by: Signature;
  recordedAt: Date;
}

async function requireParties(tx: EntityManager, convention: Convention, { content }: Catalogue): Promise<void> {
  const known = (await tx.find(Party, { convention: convention.id })).map(({ code }) => code);
  const bound = new Set(content.commitments.flatMap(({ parties }) => parties));
  const missing = [...bound].filter((code) => !known.includes(code));
  if (missing.length === 0) return;
  const list = missing.join(', ');
  throw conflict('PARTY_NOT_IN_CONVENTION', {
    fr: `Cette version lie des parties que la convention n’a pas : ${list}. Un avenant ne fait pas entrer de partie.`,
    en: `This version binds parties that the agreement does not have: ${list}. An amendment brings no party in.`,
  });
}

const countsOf = async (tx: EntityManager, id: string, conventionId: string): Promise<Change> => {
  const [counts] = await read<Record<string, number>>(
    tx,
    sql`select count(*)::int as moved, (count(*) filter (where m.reopens_at is not null))::int as reopened,
        (select count(*)::int from obligation o where o.convention_id = v.convention_id and o.opened_at = v.at) as opened,
        (select count(*)::int from obligation o where o.convention_id = v.convention_id and o.closed_at = v.at) as closed
      from catalogue_move v left join obligation_move m on m.move_id = v.id where v.id = ${id} group by v.id`,
  );
  return { entity: 'Convention', id: conventionId, before: null, after: { obligations: counts! } };
};

/**
 * Within a transaction that holds the convention: it goes to another version of its catalogue. Obligations follow by their code; the past keeps the
 * texts and the states it had. Returns what the journal says of them. Throws PARTY_NOT_IN_CONVENTION, MOVE_BEFORE_LAST.
 */
export async function moveConvention(tx: EntityManager, convention: Convention, move: Move): Promise<Change> {
  const { target, reopened, by, ...facts } = move;
  const last = await newestOf(tx, CatalogueMove, { convention: convention.id });
  if (last && last.at > move.at) {
    throw conflict('MOVE_BEFORE_LAST', {
      fr: 'Un autre passage de version prend effet plus tard : les versions se suivent dans le temps.',
      en: 'Another move to a version takes effect later: versions follow one another in time.',
    });
  }
  await requireParties(tx, convention, target);
  const id = newId();
  const rank = (last?.rank ?? 0) + 1;
  tx.create(CatalogueMove, { id, convention: convention.id, rank, from: convention.catalogue.id, to: target.id, ...facts, ...by });
  convention.catalogue = target;
  await tx.flush();
  await run(tx, sql`select move_obligations(${id}, ${reopened}::text[])`);
  return countsOf(tx, id, convention.id);
}
