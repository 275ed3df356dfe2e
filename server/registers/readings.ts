import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import type { By } from '../actors/verbs.ts';
import { read, run, type Sql, sql } from '../platform/db/read.ts';
import { keeperFor, type RegisterParty } from './entryParties.ts';

/** Who chooses how a party reads a clause. */
export const READERS_OF_CLAUSES: By<RegisterParty> = {
  code: 'NOT_A_READER_OF_CLAUSES',
  text: {
    fr: 'La lecture est choisie par le délégué à la protection des données de chaque partie qui a un rôle au sens du RGPD.',
    en: 'The reading is chosen by the data protection officer of each party that has a role in the sense of the GDPR.',
  },
  membership: (actor: Actor, party: RegisterParty) => {
    const membership = party.hasGdprRole ? keeperFor(actor, party) : undefined;
    return membership?.role === 'DPO' ? membership : undefined;
  },
};

/** SQL value: the reading of a clause, kept in `table`, that every party of a convention with a role of the GDPR chose; null while they did not. */
export const agreedReading = (table: string, convention: Sql): Sql => sql`(
  select case when count(*) > 0 and count(last.reading) = count(*) and min(last.reading) = max(last.reading) then min(last.reading) end
  from party r left join lateral (select b.reading from ${sql.table(table)} b where b.party_id = r.id order by b.rank desc limit 1) last on true
  where r.convention_id = ${convention} and r.gdpr_role is not null)`;

/** What each party of a convention chose last, in `table`. */
export const findReadings = <Reading, Choice extends object>(
  em: EntityManager,
  table: string,
  conventionId: string,
): Promise<(Choice & { chosenReading: Reading })[]> =>
  read<Choice & { chosenReading: Reading }>(
    em,
    sql`select distinct on (y.position) b.party_id as "partyId", b.reading as "chosenReading", b.recorded_at as "recordedAt",
        ${authorJson('b', 'author')} as author
      from ${sql.table(table)} b join party y on y.id = b.party_id where y.convention_id = ${conventionId} order by y.position, b.rank desc`,
  );

/** Locks the readings of a convention until the transaction ends: they are compared with one another. */
export async function lockReadings(tx: EntityManager, conventionId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('readings ' || ${conventionId}::text, 0))`);
}
