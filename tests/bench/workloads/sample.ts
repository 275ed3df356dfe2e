import type { Client } from 'pg';
import { entities } from '../../../server/entities.ts';
import { systemClock } from '../../../server/platform/clock.ts';
import { createOrm, type Orm } from '../../../server/platform/db/orm.ts';
import { openTestSession } from '../../support/personas.ts';

export interface Visitor {
  id: string;
  name: string;
  cookie: string;
  conventions: string[];
}

/** Who asks, about what: spread over the whole database. */
export interface Sample {
  conventions: string[];
  /** People of up to three conventions: team members and DPOs in turn. */
  people: Visitor[];
  /** Reads every convention. */
  reviewer: Visitor;
  /** Members of the parties of the first conventions. */
  depositors: Visitor[];
  /** Obligations that a team member declares, with who it is. */
  declared: { obligationId: string; partyCode: string; by: Visitor }[];
}

const CONVENTIONS = 200;
const SLOTS = 32;

const SPREAD = (count: number) =>
  `(row_number() over (order by number) - 1) % greatest(1, (select count(*) from bench.convention) / ${count}) = 0`;

async function visitor(client: Client, orm: Orm, email: string): Promise<Visitor> {
  const { rows } = await client.query(
    `select p.id, p.full_name as name, coalesce((select array_agg(distinct m.convention_id::text) from membership m where m.person_id = p.id and m.convention_id is not null), '{}') as conventions
     from person p where p.email = $1`,
    [email],
  );
  return { ...rows[0], cookie: await openTestSession(orm, systemClock, email) };
}

async function declaredBy(client: Client, by: Visitor): Promise<Sample['declared']> {
  const { rows } = await client.query(
    `select o.id as "obligationId", y.code as "partyCode" from obligation o join party y on y.id = o.party_id
     join membership m on m.party_id = o.party_id and m.person_id = $1 and m.role = 'TEAM_MEMBER'
     where 'MET' = (select d.status from declaration d where d.obligation_id = o.id order by d.rank desc limit 1) order by o.id`,
    [by.id],
  );
  return rows.map((row) => ({ ...row, by }));
}

/** Chooses people and conventions at equal distances and signs the people in. */
export async function takeSample(client: Client, databaseUrl: string): Promise<Sample> {
  const orm = await createOrm(databaseUrl, entities);
  try {
    const { rows } = await client.query(
      `select id from (select id, ${SPREAD(CONVENTIONS)} as is_taken from bench.convention) c where is_taken limit ${CONVENTIONS}`,
    );
    const { rows: slots } = await client.query(
      `select slot from (select slot, ${SPREAD(SLOTS)} as is_taken from (select distinct slot, slot as number from bench.convention) s) t where is_taken limit ${SLOTS}`,
    );
    const people: Visitor[] = [];
    for (const { slot } of slots) {
      for (const role of ['team', 'dpo']) people.push(await visitor(client, orm, `${role}-${slot}@bench.invalid`));
    }
    const declared: Sample['declared'] = [];
    for (const by of people.filter((_, index) => index % 2 === 0)) declared.push(...(await declaredBy(client, by)));
    const reviewer = await visitor(client, orm, 'reviewer-1@bench.invalid');
    const depositors: Visitor[] = [];
    for (const role of ['team', 'dpo', 'dinum', 'partner']) depositors.push(await visitor(client, orm, `${role}-1@bench.invalid`));
    return { conventions: rows.map(({ id }) => id), people, reviewer, depositors, declared: mixed(declared) };
  } finally {
    await orm.close(true);
  }
}

/** Neighbours far apart, always in the same order, so that connections do not wait for one another more than people would. */
function mixed<Item>(items: Item[]): Item[] {
  const step = 7919;
  return items
    .map((item, index) => ({ item, place: (index * step) % 104_729 }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
