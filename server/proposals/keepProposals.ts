import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../platform/db/columns.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { Proposal } from './proposal.entity.ts';
import { type Last, proposedBy, type Target, takes } from './proposal.rules.ts';
import { DESCRIBED_BY, type PublicSource, type ServiceFact, type StatedFact } from './proposalWords.ts';
import type { Stated } from './sourceContent.ts';
import type { SourceReading } from './sourceReading.entity.ts';

/** Duties of a convention that public data shows, by what their commitments say, in the order of the catalogue. */
const shownDuties = (tx: EntityManager, conventionId: string): Promise<Target[]> =>
  read<Target>(
    tx,
    sql`select o.id as "obligationId", null as "serviceFact", f.fact from obligation o join commitment m on m.id = o.commitment_id
        cross join lateral jsonb_array_elements_text(m.definition -> 'shownBy') f(fact)
      where o.convention_id = ${conventionId} and o.closed_at is null and m.tracking not in ('NOTE', 'USE') order by m.position, o.id`,
  );

const describing: Target[] = Object.entries(DESCRIBED_BY).map(([fact, serviceFact]) => ({
  obligationId: null,
  serviceFact,
  fact: fact as StatedFact,
}));

/** What a source was last proposed to show, for each target and fact; whoever decides of what waits does so before, or after this ends. */
async function lastProposed(tx: EntityManager, conventionId: string, source: PublicSource): Promise<Last[]> {
  const ofSource = sql`p.convention_id = ${conventionId} and p.source = ${source}`;
  await run(tx, sql`select from proposal p where ${ofSource} and p.state = 'PENDING' order by p.id for no key update`);
  return read<Last>(
    tx,
    sql`select distinct on (p.obligation_id, p.service_fact, p.fact) p.id, p.obligation_id as "obligationId", p.service_fact as "serviceFact", p.fact,
        p.value, p.url, p.since::text, p.state = 'PENDING' as "isPending"
      from proposal p where ${ofSource} and p.state <> 'SUPERSEDED'
      order by p.obligation_id, p.service_fact, p.fact, p.proposed_at desc, p.id desc`,
  );
}

/** What is recorded of the service now, by what it is of. */
async function recordedNow(tx: EntityManager, conventionId: string): Promise<Map<ServiceFact, string>> {
  const rows = await read<{ serviceFact: ServiceFact; id: string }>(
    tx,
    sql`(select 'PHASE' as "serviceFact", x.id from service_phase x where x.convention_id = ${conventionId} order by x.rank desc limit 1)
      union all (select distinct on (x.kind) x.kind, x.id from service_address x where x.convention_id = ${conventionId} order by x.kind, x.rank desc)`,
  );
  return new Map(rows.map(({ serviceFact, id }) => [serviceFact, id]));
}

/** Proposes what a reading says, in place of what its source was waiting with. Returns what it says that is proposed for nothing here. */
export async function keepProposals(tx: EntityManager, reading: SourceReading, stated: readonly Stated[]): Promise<StatedFact[]> {
  const { source, readAt: proposedAt } = reading;
  const conventionId = reading.convention.id;
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('proposals ' || ${conventionId}::text, 0))`);
  const targets = [...describing, ...(await shownDuties(tx, conventionId))];
  const { proposed, superseded } = proposedBy(stated, targets, await lastProposed(tx, conventionId, source));
  const seen = await recordedNow(tx, conventionId);
  for (const old of await tx.find(Proposal, { id: { $in: superseded } })) old.state = 'SUPERSEDED';
  for (const { obligationId: obligation, ...said } of proposed) {
    const seenId = said.serviceFact && (seen.get(said.serviceFact) ?? null);
    tx.create(Proposal, { id: newId(), convention: conventionId, reading, obligation, source, seenId, proposedAt, ...said });
  }
  return stated.filter((said) => !targets.some((target) => takes(target, said))).map(({ fact }) => fact);
}
