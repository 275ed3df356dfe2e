import type { Actor } from '../../server/actors/actor.ts';
import { actorOfPerson } from '../../server/actors/actorOfPerson.ts';
import { layGround } from '../../server/demo/portfolio/ground.ts';
import { layService, missingServices } from '../../server/demo/portfolio/layPortfolio.ts';
import { entities } from '../../server/entities.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { run, type Sql, sql } from '../../server/platform/db/read.ts';
import { refreshStands } from '../../server/portfolio/keepStands.ts';
import { createTestDatabase } from '../support/database.ts';

export interface Sixty {
  orm: Orm;
  url: string;
  now: Date;
  /** Who reviews the programme of all of them. */
  reviewer: Actor;
  rows<Row>(statement: Sql): Promise<Row[]>;
  stop(): Promise<void>;
}

/** Sixty conventions at every stage of a life, and what is kept of them. */
export async function laySixty(): Promise<Sixty> {
  const now = new Date();
  const database = await createTestDatabase();
  const orm = await createOrm(database.url, entities);
  const rows = <Row>(statement: Sql) => run<Row>(orm.em.fork(), statement);
  const ground = await layGround(orm.em, now);
  for (const service of await missingServices(orm.em)) await layService(orm.em, ground, service, now);
  await refreshStands(orm);
  const [person] = await rows<{ id: string }>(sql`select m.person_id as id from membership m where m.role = 'REVIEWER'`);
  const stop = async () => {
    await orm.close(true);
    await database.drop();
  };
  return { orm, url: database.url, now, reviewer: (await actorOfPerson(orm.em.fork(), person!.id, now))!, rows, stop };
}
