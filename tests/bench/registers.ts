import 'reflect-metadata';
import { type DocumentNode, print } from 'graphql';
import {
  IncidentListDocument,
  LegalTextListDocument,
  MatrixDocument,
  OccurrenceListDocument,
  ProcessorListDocument,
  RightsRequestListDocument,
  UpcomingDocument,
} from '../../admin/generated/graphql.ts';
import { read, run, sql } from '../../server/platform/db/read.ts';
import { withDemoSite } from '../quality/demoSite.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';
import { connectionsTime } from './cpu.ts';
import { fillRegisters } from './fullRegisters.ts';
import { median } from './load.ts';

/** How often each screen is asked for: `npm run bench:registers -- 20` for fewer. */
const ROUNDS = Number(process.argv[2] ?? 60);
const WARM = 5;

/** A program whose screens are asked for. */
interface Site {
  client: ApiClient;
  conventionId: string;
  /** Process of its PostgreSQL. */
  postgres: number;
}

async function siteOf(app: TestApp): Promise<Site> {
  const client = await app.as('dpoDnum');
  const { conventions } = await client.get('{ conventions { items { id } } }');
  const [row] = await read<{ pid: string }>(app.orm.em.fork(), sql`select split_part(pg_read_file('postmaster.pid'), E'\n', 1) as pid`);
  return { client, conventionId: conventions.items[0].id, postgres: Number(row!.pid) };
}

const PLANNED = 'mutation($input: PlanProcessorInput!) { planProcessor(input: $input) { id } }';

/** The demonstration may have no processor, and a register is filled from what is in it. */
async function planProcessors(app: TestApp): Promise<void> {
  const { client } = await siteOf(app);
  const { conventions } = await client.get('{ conventions { items { parties { id code } } } }');
  for (const name of ['Hébergeur', 'Routeur de courriels']) {
    const [party] = conventions.items[0].parties.filter(({ code }: { code: string }) => code === 'DNUM');
    const day = new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    await client.get(PLANNED, { input: { partyId: party.id, name, service: 'Héberge et envoie.', plannedOn: day } });
  }
}

const page = { limit: 25, offset: 0 };
/** So few rows that what is found beside them is most of the cost. */
const short = { limit: 2, offset: 0 };
const asked = (conventionId: string): [name: string, document: DocumentNode, variables: Record<string, unknown>][] => {
  const filter = { conventionIds: [conventionId] };
  return [
    ['incidents, a page', IncidentListDocument, { filter, page }],
    ['incidents, two rows', IncidentListDocument, { filter, page: short }],
    ['incidents, those open', IncidentListDocument, { filter: { ...filter, isOpen: true }, page }],
    ['legal texts, a page', LegalTextListDocument, { filter, page }],
    ['legal texts, two rows', LegalTextListDocument, { filter, page: short }],
    ['processors, a page', ProcessorListDocument, { filter, page }],
    ['processors, two rows', ProcessorListDocument, { filter, page: short }],
    ['rights requests, a page', RightsRequestListDocument, { filter, page }],
    ['rights requests, two rows', RightsRequestListDocument, { filter, page: short }],
    ['occurrences, a page', OccurrenceListDocument, { filter, page }],
    ['calendar, a month', UpcomingDocument, { filter: { ...filter, fallsOn: { from: '2026-11-01', to: '2026-11-30' } }, page }],
    ['calendar, all of it', UpcomingDocument, { filter, page }],
    ['matrix', MatrixDocument, { conventionId }],
  ];
};

/** What a screen costs. */
interface Cost {
  milliseconds: number;
  /** Milliseconds of processor of the connections of PostgreSQL. */
  database: number;
  statements: number;
}

async function timed({ client }: Site, query: string, variables: Record<string, unknown>): Promise<number> {
  const began = performance.now();
  const { errors } = await client.ask(query, variables);
  if (errors) throw new Error(errors[0]!.message);
  return performance.now() - began;
}

/** What a screen costs each of two programs, asked in turn. */
async function measure(sites: Site[], index: number): Promise<Cost[]> {
  const times: number[][] = sites.map(() => []);
  const taken = sites.map(() => 0);
  for (let round = 0; round < WARM + ROUNDS; round += 1) {
    for (const [which, site] of sites.entries()) {
      const [, document, variables] = asked(site.conventionId)[index]!;
      const before = connectionsTime(site.postgres);
      const spent = await timed(site, print(document), variables);
      if (round < WARM) continue;
      times[which]!.push(spent);
      taken[which]! += connectionsTime(site.postgres) - before;
    }
  }
  const costs: Cost[] = [];
  for (const [which, site] of sites.entries()) {
    const [, document, variables] = asked(site.conventionId)[index]!;
    const { statements } = await countStatements(() => timed(site, print(document), variables));
    costs.push({ milliseconds: median(times[which]!), database: taken[which]! / ROUNDS, statements: statements.length });
  }
  return costs;
}

/** The same screens over registers that just fill a page and over full ones: milliseconds, processor of PostgreSQL, statements. */
async function compare(apps: TestApp[], title: string): Promise<void> {
  const sites = await Promise.all(apps.map(siteOf));
  process.stdout.write(`${title}\n`);
  for (const [index, [name]] of asked(sites[0]!.conventionId).entries()) {
    const [few, many] = (await measure(sites, index)) as [Cost, Cost];
    const told = ({ milliseconds, database, statements }: Cost) =>
      `${milliseconds.toFixed(1)} ms, database ${database.toFixed(1)}, ${statements} statements`.padEnd(44);
    process.stdout.write(`${name.padEnd(26)} few ${told(few)} many ${told(many)} ${(many.milliseconds / few.milliseconds).toFixed(2)} ×\n`);
  }
}

async function bench(few: TestApp, many: TestApp): Promise<void> {
  for (const app of [few, many]) await planProcessors(app);
  await fillRegisters(few, page.limit);
  await fillRegisters(many);
  await compare([few, many], 'without statistics');
  for (const app of [few, many]) await run(app.orm.em.fork(), sql`analyze`);
  await compare([few, many], 'with statistics');
}

const LIVING = { DEMO_EMPTY: '' };
await withDemoSite(LIVING, (few) => withDemoSite(LIVING, (many) => bench(few, many), new Date()), new Date());
