import type { EntityManager } from '@mikro-orm/postgresql';
import { authorJson } from '../actors/author.type.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { BreachReadingChoice } from './breachReading.type.ts';

/** SQL value: the reading that every party of a convention with a role of the GDPR chose, else UNDECIDED. */
export const readingOf = (convention: Sql): Sql => sql`(
  select case when count(*) > 0 and count(last.reading) = count(*) and min(last.reading) = max(last.reading) then min(last.reading) else 'UNDECIDED' end
  from party r left join lateral (select b.reading from breach_reading b where b.party_id = r.id order by b.rank desc limit 1) last on true
  where r.convention_id = ${convention} and r.gdpr_role is not null)`;

/** What each party of a convention chose last. */
export const findChoices = (em: EntityManager, conventionId: string): Promise<BreachReadingChoice[]> =>
  read<BreachReadingChoice>(
    em,
    sql`select distinct on (y.position) b.party_id as "partyId", b.reading as "chosenReading", b.recorded_at as "recordedAt",
        ${authorJson('b', 'author')} as author
      from breach_reading b join party y on y.id = b.party_id where y.convention_id = ${conventionId} order by y.position, b.rank desc`,
  );
