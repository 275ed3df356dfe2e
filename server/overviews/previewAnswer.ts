import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requireQuestion } from '../conventions/answerProfile.ts';
import type { Assurance } from '../obligations/obligation.type.ts';
import { newId } from '../platform/db/columns.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { suppose } from '../platform/db/suppose.ts';
import type { ProfilePreview } from './profilePreview.type.ts';

interface Stated {
  id: string;
  assurance: Assurance;
}

/** States of the obligations whose rule reads a question, in the order of the catalogue. */
const statesReading = (tx: EntityManager, conventionId: string, key: string, at: Date): Promise<Stated[]> =>
  read<Stated>(
    tx,
    sql`select s.obligation_id as id, s.assurance
      from obligation o
      join commitment c on c.id = o.commitment_id and jsonb_path_exists(c.applies_if, '$.**.key ? (@ == $key)', ${JSON.stringify({ key })}::jsonb)
      cross join lateral state_of(o.id, ${at}) s
      where o.convention_id = ${conventionId} order by s.commitment_position, s.party_position`,
  );

const countedBy = (states: Assurance[]) =>
  [...Map.groupBy(states, (state) => state)]
    .map(([assurance, { length: count }]) => ({ assurance, count }))
    .sort((one, other) => other.count - one.count);

/**
 * What an answer would change, from the state each obligation is in to the one it would come to: the answer is given, the states are read by the
 * one rule, and all of it is taken back. Errors: as of `answerProfile`, but for ANSWER_CHANGED.
 */
export async function previewAnswer(
  em: EntityManager,
  actor: Actor,
  at: Date,
  asked: { conventionId: string; key: string; value?: unknown },
): Promise<ProfilePreview> {
  const { conventionId, key, value, membership } = await requireQuestion(em, actor, asked);
  const { authorId, authorName, authorRole, authorParty } = signAs(actor, membership);
  return suppose(em, async (tx) => {
    const now = await statesReading(tx, conventionId, key, at);
    await run(
      tx,
      sql`insert into profile_answer (id, convention_id, key, value, answered_at, author_id, author_name, author_role, author_party)
        values (${newId()}, ${conventionId}, ${key}, ${JSON.stringify(value)}::jsonb, ${at}, ${authorId}, ${authorName}, ${authorRole}, ${authorParty})`,
    );
    const then = new Map((await statesReading(tx, conventionId, key, at)).map(({ id, assurance }) => [id, assurance]));
    const supposed = now
      .map(({ id, assurance }) => ({ obligationId: id, assuranceNow: assurance, assuranceThen: then.get(id)! }))
      .filter(({ assuranceNow, assuranceThen }) => assuranceNow !== assuranceThen);
    return { supposed, becoming: countedBy(supposed.map(({ assuranceThen }) => assuranceThen)) };
  });
}
