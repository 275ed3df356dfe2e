import type { EntityManager } from '@mikro-orm/postgresql';
import type { PublicFact } from '../catalogues/publicFacts.ts';
import { newId } from '../platform/db/columns.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { Proposal } from './proposal.entity.ts';
import { type Last, proposedBy, type Shown } from './proposal.rules.ts';
import type { PublicSource } from './proposalWords.ts';
import type { Stated } from './sourceContent.ts';
import type { SourceReading } from './sourceReading.entity.ts';

/** Duties of a convention that public data shows, by what their commitments say, in the order of the catalogue. */
const shownDuties = (tx: EntityManager, conventionId: string): Promise<Shown[]> =>
  read<Shown>(
    tx,
    sql`select o.id as "obligationId", f.fact from obligation o join commitment m on m.id = o.commitment_id
        cross join lateral jsonb_array_elements_text(m.definition -> 'shownBy') f(fact)
      where o.convention_id = ${conventionId} and o.closed_at is null and m.tracking not in ('NOTE', 'USE') order by m.position, o.id`,
  );

/** What a source was last proposed to show, for each duty and fact. */
const lastProposed = (tx: EntityManager, conventionId: string, source: PublicSource): Promise<Last[]> =>
  read<Last>(
    tx,
    sql`select distinct on (p.obligation_id, p.fact) p.id, p.obligation_id as "obligationId", p.fact, p.value, p.url, p.state = 'PENDING' as "isPending"
      from proposal p where p.convention_id = ${conventionId} and p.source = ${source} and p.state <> 'SUPERSEDED'
      order by p.obligation_id, p.fact, p.proposed_at desc, p.id desc`,
  );

/** Proposes what a reading says, in place of what its source was waiting with. Returns what it says that shows no duty here. */
export async function keepProposals(tx: EntityManager, reading: SourceReading, stated: readonly Stated[]): Promise<PublicFact[]> {
  const { source, readAt: proposedAt } = reading;
  const conventionId = reading.convention.id;
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('proposals ' || ${conventionId}::text, 0))`);
  const shown = await shownDuties(tx, conventionId);
  const { proposed, superseded } = proposedBy(stated, shown, await lastProposed(tx, conventionId, source));
  for (const old of await tx.find(Proposal, { id: { $in: superseded } })) old.state = 'SUPERSEDED';
  for (const { obligationId: obligation, fact, value, url } of proposed) {
    tx.create(Proposal, { id: newId(), convention: conventionId, reading, obligation, source, fact, value, url, proposedAt });
  }
  return stated.map(({ fact }) => fact).filter((fact) => !shown.some((duty) => duty.fact === fact));
}
