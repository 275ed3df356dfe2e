import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import type { Turn } from '../actors/turn.type.ts';
import type { ObligationFacts } from '../obligations/obligation.policy.ts';
import { observing, type Side } from '../obligations/observers.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { Disagreement } from './disagreement.type.ts';
import { disagreementVerbs } from './disagreement.verbs.ts';
import type { SideView } from './manifesto.type.ts';
import { factsOf, OBLIGATION } from './observation.queries.ts';

/** SQL: what each side saw last of an obligation (by its id), and did not take back, as JSON. */
export const sideViews = (actor: Actor, now: Date, obligation: Sql): Sql => sql`coalesce((
  select json_agg(json_build_object('side', x.side, 'observed', x.value, 'observedOn', x.observed_on, 'words', x.words,
    'isFresh', ${now}::timestamptz < observation_ages_at(x.observed_on),
    'citedFacts', ${factsOf(actor, sql`x.id`)}, 'author', ${authorJson('x', 'author')}) order by x.side)
  from (select distinct on (w.side) w.* from observation w
    where w.obligation_id = ${obligation} and w.retracts_id is null and not exists (select from observation back where back.retracts_id = w.id)
    order by w.side, w.observed_on desc, w.rank desc) x), '[]'::json)`;

/** How the sides of the manifesto see a commitment, as the person who asks is told. */
export interface Conduct {
  observesAs: Side | null;
  sideViews: SideView[];
  disagreement: Disagreement | null;
}

interface ConductRow {
  obligationId: string;
  obligation: ObligationFacts;
  sideViews: SideView[];
  disagreement: (Omit<Disagreement, 'turn' | 'allowedActions'> & { awaits: Side[] | null; turnedAt: string | null }) | null;
}

/** SQL: what is written of what the sides of o see differently, and whom it waits for; null where they never did. */
const disagreementJson = (
  now: Date,
): Sql => sql`(select jsonb_build_object('isOpen', d.is_open, 'beganAt', d.began_at, 'endedAt', d.ended_at,
    'awaits', d.awaits, 'turnedAt', d.turned_at, 'sideMessages', coalesce((
      select jsonb_agg(jsonb_build_object('id', g.id, 'side', g.side, 'body', g.body, 'writtenAt', g.written_at, 'author', ${authorJson('g', 'author')})
        order by g.written_at, g.id) from disagreement_message g where g.obligation_id = o.id), '[]'::jsonb))
  from disagreement_of(o.id, ${now}) d)`;

/** Whom it waits for, by the codes under which they signed what they saw. */
function turnOf({ disagreement, sideViews }: ConductRow, own: Side | null): Turn | null {
  if (!disagreement?.awaits || !disagreement.turnedAt) return null;
  const { awaits, turnedAt } = disagreement;
  const names = awaits.flatMap((side) => sideViews.find((view) => view.side === side)?.author ?? []);
  return {
    act: 'ANSWER',
    isYours: own !== null && awaits.includes(own),
    waitsFor: names.map(({ partyCode, name }) => partyCode ?? name).join(', '),
    turnedAt,
  };
}

function present(row: ConductRow, actor: Actor): Conduct {
  const { obligation, disagreement, sideViews: views } = row;
  const observesAs = observing(actor, obligation)?.side ?? null;
  if (!disagreement) return { observesAs, sideViews: views, disagreement: null };
  const { awaits: _awaits, turnedAt: _turnedAt, ...told } = disagreement;
  const allowedActions = disagreementVerbs.allowed(actor, { obligation, isOpen: told.isOpen });
  return { observesAs, sideViews: views, disagreement: { ...told, turn: turnOf(row, observesAs), allowedActions } };
}

/** How the sides see each of these obligations that is observed, in one statement. The obligations themselves are already authorized. */
export async function conductsOf(em: EntityManager, actor: Actor, ids: readonly string[], now: Date): Promise<Map<string, Conduct>> {
  const rows = await read<ConductRow>(
    em,
    sql`select o.id as "obligationId", ${OBLIGATION} as obligation, ${sideViews(actor, now, sql`o.id`)} as "sideViews",
        ${disagreementJson(now)} as disagreement
      from obligation o join party y on y.id = o.party_id join commitment c on c.id = commitment_at(o.id, ${now})
      where o.id = any(${ids}::uuid[]) and c.tracking = 'OBSERVE' and c.sides is not null`,
  );
  return new Map(rows.map((row) => [row.obligationId, present(row, actor)]));
}
