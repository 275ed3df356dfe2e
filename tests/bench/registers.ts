import 'reflect-metadata';
import { type DocumentNode, print } from 'graphql';
import { IncidentListDocument, LegalTextListDocument, MatrixDocument, UpcomingDocument } from '../../admin/generated/graphql.ts';
import { run, type Sql, sql } from '../../server/platform/db/read.ts';
import { withDemoSite } from '../quality/demoSite.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { median } from './load.ts';

const ROUNDS = 60;
const WARM = 10;

/** A table of a register with what hangs on each of its entries. */
interface Copied {
  table: string;
  entries: number;
  /** Column that leads to the entry. */
  by: string;
  pieces: string[];
}

const REGISTERS: Copied[] = [
  {
    table: 'incident',
    entries: 500,
    by: 'incident_id',
    pieces: ['incident_awareness', 'incident_assessment', 'incident_alert', 'incident_measure'],
  },
  { table: 'legal_text', entries: 300, by: 'legal_text_id', pieces: ['legal_text_version'] },
];

const JOURNALED = sql`select set_config('garant.journaled', 'yes', true)`;
const ofNew = (over: Sql): Sql => sql`jsonb_build_object('id', gen_random_uuid()) || ${over}`;

/** As many copies of the first entry of a register, each with the pieces of the first. */
async function fill({ orm }: TestApp, { table, entries, by, pieces }: Copied): Promise<void> {
  await orm.em.fork().transactional(async (tx) => {
    await run(tx, JOURNALED);
    const name = sql.table(table);
    await run(
      tx,
      sql`insert into ${name} select (jsonb_populate_record(e, ${ofNew(sql`jsonb_build_object('number', 1000 + n)`)})).*
        from ${name} e cross join generate_series(1, ${entries}) n where e.id = (select id from ${name} order by id limit 1)`,
    );
    for (const piece of pieces) {
      await run(
        tx,
        sql`insert into ${sql.table(piece)} select (jsonb_populate_record(p, ${ofNew(sql`jsonb_build_object(${by}::text, e.id, 'evidence_id', null)`)})).*
          from ${sql.table(piece)} p cross join (select id from ${name} where number > 1000) e
          where p.${sql.ref(by)} = (select id from ${name} order by id limit 1)`,
      );
    }
  });
}

async function timed(client: ApiClient, query: string, variables: Record<string, unknown>): Promise<number> {
  const began = performance.now();
  const { errors } = await client.ask(query, variables);
  if (errors) throw new Error(errors[0]!.message);
  return performance.now() - began;
}

const conventionOf = async (client: ApiClient): Promise<string> =>
  (await client.get('{ conventions { items { id } } }')).conventions.items[0].id;

const page = { limit: 25, offset: 0 };
const asked = (conventionId: string): [name: string, document: DocumentNode, variables: Record<string, unknown>][] => {
  const filter = { conventionIds: [conventionId] };
  return [
    ['incidents, a page', IncidentListDocument, { filter, page }],
    ['incidents, those open', IncidentListDocument, { filter: { ...filter, isOpen: true }, page }],
    ['legal texts, a page', LegalTextListDocument, { filter, page }],
    ['calendar, a month', UpcomingDocument, { filter: { ...filter, fallsOn: { from: '2026-11-01', to: '2026-11-30' } }, page }],
    ['matrix', MatrixDocument, { conventionId }],
  ];
};

/** Median milliseconds of a screen over each of two programs, asked in turn. */
async function measure(clients: ApiClient[], ids: string[], index: number): Promise<number[]> {
  const times: number[][] = clients.map(() => []);
  for (let round = 0; round < WARM + ROUNDS; round += 1) {
    for (const [which, client] of clients.entries()) {
      const [, document, variables] = asked(ids[which]!)[index]!;
      const taken = await timed(client, print(document), variables);
      if (round >= WARM) times[which]!.push(taken);
    }
  }
  return times.map(median);
}

/** The same screens over registers as the demonstration has them and over full ones: milliseconds of each, and their ratio. */
async function compare(few: TestApp, many: TestApp): Promise<void> {
  for (const register of REGISTERS) await fill(many, register);
  const clients = await Promise.all([few, many].map((app) => app.as('dpoDnum')));
  const ids = await Promise.all(clients.map(conventionOf));
  for (const [index, [name]] of asked(ids[0]!).entries()) {
    const [before, after] = (await measure(clients, ids, index)) as [number, number];
    process.stdout.write(
      `${name.padEnd(24)} few ${before.toFixed(1)} ms   many ${after.toFixed(1)} ms   ${(after / before).toFixed(2)} ×\n`,
    );
  }
}

const LIVING = { DEMO_EMPTY: '' };
await withDemoSite(LIVING, (few) => withDemoSite(LIVING, (many) => compare(few, many)));
