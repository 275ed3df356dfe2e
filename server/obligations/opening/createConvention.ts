import type { EntityManager } from '@mikro-orm/postgresql';
import { Commitment } from '../../catalogues/commitment.entity.ts';
import { type NewConvention, type StoredConvention, storeConvention } from '../../conventions/storeConvention.ts';
import type { Clock } from '../../platform/clock.ts';
import { run, sql } from '../../platform/db/read.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { Obligation } from '../obligation.entity.ts';

/** Lays every commitment on each party it binds. Returns how many obligations that makes. */
async function layObligations(tx: EntityManager, { id: convention, catalogueId, parties }: StoredConvention): Promise<number> {
  const commitments = await tx.find(Commitment, { catalogue: catalogueId }, { fields: ['id', 'definition'] });
  const laid = commitments.flatMap(({ id, definition }) =>
    definition.parties.map((code) => ({ commitment: id, party: parties.get(code)! })),
  );
  for (const { commitment, party } of laid) {
    tx.create(Obligation, { convention, commitment, party });
  }
  return laid.length;
}

/**
 * Opens a convention on a published catalogue: parties, credits and obligations in one transaction. Returns its id.
 * Errors: BAD_INPUT fields (slug, title, parties, endsOn), NOT_FOUND (catalogue, organisation), SLUG_TAKEN.
 */
export async function createConvention(em: EntityManager, by: Signature, clock: Clock, input: NewConvention): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const stored = await storeConvention(tx, by, at, input);
    const obligations = await layObligations(tx, stored);
    note({
      chain: stored.id,
      action: 'convention.created',
      subject: { type: 'Convention', id: stored.id },
      by,
      at,
      summary: (changes) => [
        ...changes.filter(({ entity }) => entity !== 'Obligation'),
        { entity: 'Obligation', id: null, before: null, after: { count: obligations } },
      ],
    });
    await tx.flush();
    await run(tx, sql`select open_moments(${stored.id})`);
    return stored.id;
  });
}
