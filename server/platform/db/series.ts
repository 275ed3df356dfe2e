import type { EntityName, FilterQuery, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The property by which records of a series follow one another: 1, then 2… The newest counts, and two people cannot both write the next one. */
type Rank = 'rank' | 'number';

/** The newest record of a series; undefined when there is none. Whoever then appends has locked what the series is about. */
export async function newestOf<Item extends object>(
  tx: EntityManager,
  entity: EntityName<Item>,
  series: FilterQuery<Item>,
  rank: Rank = 'rank',
): Promise<Item | undefined> {
  const [last] = await tx.find<Item>(entity, series as never, { orderBy: { [rank]: 'desc' } as never, limit: 1 });
  return last;
}

/** Adds the record that follows `last`. */
export function appendNext<Item extends object>(
  tx: EntityManager,
  entity: EntityName<Item>,
  last: Partial<Record<Rank, number>> | undefined,
  data: Omit<RequiredEntityData<Item>, Rank>,
  rank: Rank = 'rank',
): void {
  tx.create(entity, { ...data, [rank]: (last?.[rank] ?? 0) + 1 } as RequiredEntityData<Item>);
}
