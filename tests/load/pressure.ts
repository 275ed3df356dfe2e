import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { existingPlace } from '../../server/platform/postgres/embeddedPlace.ts';
import { runRealServer, signInForReal, steadyPort } from '../files/realServer.ts';
import { buildServer } from '../support/buildServer.ts';
import { ApiClient } from '../support/client.ts';
import { dropUploads, faultsAfterDrops, holdBodies, press, type Spread, waitBeside } from './drills.ts';

/**
 * `npm run test:pressure -- [--seconds=15] [--bodies=1000] [--uploads=10000]`: the program with its own settings, as a process of its own, under the
 * dearest operations that it accepts, bodies that do not come and uploads that are dropped; tells what another person waits meanwhile.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    bodies: { type: 'string', default: '1000' },
    uploads: { type: 'string', default: '10000' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const told = ({ count, p50, p99 }: Spread) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${count} screens)`;

const ROWS =
  'id text evidence { id versions { id reviews { verdict } } } history { hash changes } declarations { comment } contestations { reason }';
const LINE = `id code text nature assurance dueOn isOverdue evidenceCount waitingCount openContestationCount nextExpiryOn lapsesOn declarationStatus
  declaredAt conventionId conventionTitle obligationId isDueDateFixed allowedActions theme { code label } party { code name } group { code label } assignee { name }`;
const many = (count: number, field: string, name = 'a') =>
  Array.from({ length: count }, (_, index) => `${name}${index}: ${field}`).join(' ');

/** What costs most of what is accepted, by what it costs it with. */
const DEAREST: Record<string, string> = {
  'months of the past': `query($id: ID!) { ${many(1, 'trend(conventionId: $id, months: 36) { points { day states { count } } }')} }`,
  'states of the past': `query($id: ID!) { ${many(10, 'obligations(filter: { conventionIds: [$id] }, asOf: "2026-11-01", page: { limit: 100 }) { total items { code } }')} }`,
  'rows with everything': `{ ${many(6, `obligations(page: { limit: 100 }) { items { ${ROWS} } }`)} }`,
  'whole conventions': `query($id: ID!) { dossier(conventionId: $id) { __typename } ${many(3, 'responsibilityMatrix(conventionId: $id) { cells { obligations { code text } } }')} ${many(3, 'whatIsMissing(conventionId: $id) { __typename }', 'b')} }`,
  'sentences of many': `{ obligations(page: { limit: 45 }) { items { convention { catalogue { commitments { code text } } } } } }`,
  'long lists': `{ ${many(26, `obligations(page: { limit: 100 }) { items { ${LINE} } }`)} }`,
  'a journal': 'query($id: ID!) { verifyJournal(conventionId: $id) { isIntact } }',
};

/** One of them for each kind, in turn, so that nobody has spent their share of the minute before. */
const ATTACKERS = ['claude.martin', 'dominique.petit', 'andrea.lopez', 'alix.bernard', 'sacha.moreau', 'noor.lambert'];

async function underDearest(url: string, seconds: number, neighbour: ApiClient): Promise<void> {
  const { conventions } = await neighbour.get('{ conventions { items { id } } }');
  const variables = { id: conventions.items[0].id };
  const idle = await waitBeside(neighbour, seconds, async () => undefined);
  say(`idle: ${told(idle)}`);
  for (const [index, [name, query]] of Object.entries(DEAREST).entries()) {
    const attacker = new ApiClient(url, await signInForReal(url, `demo-${ATTACKERS[index % ATTACKERS.length]}`));
    const began = performance.now();
    const { errors } = await attacker.ask(query, variables);
    const alone = performance.now() - began;
    if (errors?.length) {
      say(`${name}: refused, ${errors[0]!.extensions?.code} ${errors[0]!.message}`);
      continue;
    }
    let asked = { answered: 0, refused: 0 };
    const beside = await waitBeside(neighbour, seconds, async (until) => {
      asked = await press(attacker, query, variables, until);
    });
    const share = `${asked.answered} answered, ${asked.refused} refused`;
    say(`${name}: ${alone.toFixed(0)} ms alone; six at a time (${share}): ${told(beside)}, ${(beside.p99 / idle.p99).toFixed(2)} × idle`);
  }
}

async function run(url: string, dataDir: string): Promise<string[]> {
  const neighbour = await signInForReal(url, 'demo-camille.roux');
  const attacker = await signInForReal(url, 'demo-claude.martin');
  const seconds = Number(values.seconds);
  const client = new ApiClient(url, neighbour);
  await underDearest(url, seconds, client);
  let held = { ended: 0, lastSeconds: 0 };
  const bodies = await waitBeside(client, 20, async () => {
    held = await holdBodies(url, Number(values.bodies));
  });
  say(
    `${values.bodies} bodies that do not come: ${held.ended} ended, the last after ${held.lastSeconds.toFixed(0)} s; beside them ${told(bodies)}`,
  );
  const drops = await waitBeside(client, seconds, () => dropUploads(url, attacker, Number(values.uploads)));
  const faults = await faultsAfterDrops(new ApiClient(url, attacker), dataDir);
  say(`${values.uploads} uploads dropped: beside them ${told(drops)}; ${faults.join('; ') || 'no place lost, no file left'}`);
  return faults;
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'garant-pressure-'));
await chmod(dataDir, 0o755);
const port = String(await steadyPort());
const limits = Object.fromEntries(
  ['REQUESTS_PER_MINUTE', 'ANONYMOUS_REQUESTS_PER_MINUTE', 'WORK_PER_MINUTE', 'OPERATIONS_AT_ONCE'].map((name) => [`GRAPHQL_${name}`, '']),
);
await buildServer();
const server = runRealServer({ PORT: port, DATA_DIR: dataDir, ...limits });
try {
  await server.ready();
  process.exitCode = (await run(server.url, dataDir)).length > 0 ? 1 : 0;
} finally {
  await server.end('SIGTERM');
  const place = await existingPlace(dataDir);
  for (const folder of [place?.folder ?? dataDir, dataDir]) await rm(folder, { recursive: true, force: true });
}
