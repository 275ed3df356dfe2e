import type { Pool } from 'pg';
import { newId } from '../../../server/platform/db/columns.ts';

export interface Declaration {
  obligationId: string;
  status: string;
  comment: string;
  authorId: string;
  authorName: string;
  authorParty: string;
}

const LOCK = `select o.convention_id from obligation o where o.id = $1 for no key update of o`;
const DECLARE = `
insert into declaration (id, obligation_id, rank, status, comment, declared_at, author_id, author_name, author_role, author_party)
select $1, $2, coalesce((select max(rank) from declaration where obligation_id = $2), 0) + 1, $3, $4, now(), $5, $6, 'TEAM_MEMBER', $7
returning rank, declared_at`;
const NOTE = `
insert into journal_entry (chain, sequence, recorded_at, actor_id, actor_name, actor_role, actor_party, action, subject_type, subject_id, changes, previous_hash, hash)
values ($1, 0, now(), $2, $3, 'TEAM_MEMBER', $4, 'obligation.declared', 'Obligation', $5, $6, '', '')`;

/** The transaction of a declaration as one writes it by hand: lock, insert, journal entry, commit. */
export async function declareByHand(pool: Pool, given: Declaration): Promise<string> {
  const client = await pool.connect();
  const { obligationId, status, comment, authorId, authorName, authorParty } = given;
  try {
    await client.query('begin');
    const { rows } = await client.query({ name: 'lock', text: LOCK, values: [obligationId] });
    const id = newId();
    const declared = await client.query({
      name: 'declare',
      text: DECLARE,
      values: [id, obligationId, status, comment, authorId, authorName, authorParty],
    });
    const { rank, declared_at: declaredAt } = declared.rows[0];
    const after = {
      id,
      obligation: obligationId,
      rank,
      status,
      comment,
      declaredAt,
      authorId,
      authorName,
      authorRole: 'TEAM_MEMBER',
      authorParty,
    };
    const changes = JSON.stringify([{ entity: 'Declaration', id, before: null, after }]);
    await client.query({
      name: 'note',
      text: NOTE,
      values: [rows[0].convention_id, authorId, authorName, authorParty, obligationId, changes],
    });
    await client.query('commit');
    return JSON.stringify({ id: obligationId });
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
