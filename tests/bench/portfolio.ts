import 'reflect-metadata';
import { print } from 'graphql';
import { CommitmentsAcrossDocument, PortfolioDocument, PortfolioThemesDocument } from '../../admin/generated/graphql.ts';
import { createApp } from '../../server/app.ts';
import { entities } from '../../server/entities.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { readEnv } from '../../server/platform/start/readEnv.ts';
import { refreshStands } from '../../server/portfolio/keepStands.ts';
import { freePort } from '../support/app.ts';
import { openTestSession } from '../support/personas.ts';
import { UNLIMITED } from '../support/unlimited.ts';
import { databaseOf, type SeededServer, withSeededServer } from './database.ts';
import { ask, load, percentile, type Shot } from './load.ts';

const SIZES = (process.argv[2] ?? '50,500').split(',').map(Number);
const SECONDS = 5;
const CONNECTIONS = [1, 16];
const REVIEWER = 'reviewer-1@bench.invalid';

const say = (line: string) => process.stdout.write(`${line}\n`);

const ASKED = [
  { name: 'portfolio, a page', document: PortfolioDocument, variables: { filter: {}, page: { limit: 25, offset: 0 } } },
  { name: 'portfolio, a map', document: PortfolioThemesDocument, variables: { filter: {}, page: { limit: 100, offset: 0 } } },
  { name: 'commitments across', document: CommitmentsAcrossDocument, variables: { filter: {}, page: { limit: 25 } } },
];

/** Milliseconds of each screen of the portfolio, as the reviewer of a programme of that many conventions asks for it. */
async function measure(server: SeededServer, conventions: number): Promise<void> {
  const url = server.urlOf(databaseOf(conventions));
  const port = await freePort();
  const env = readEnv({
    ...{ NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, DATABASE_URL: url, DEMO: '0' },
    ...{ OIDC_ISSUER: 'https://identite.bench.invalid', OIDC_CLIENT_ID: 'bench', OIDC_CLIENT_SECRET: 'bench' },
    ...{ DATA_DIR: server.filesDirOf(conventions), ...UNLIMITED },
  });
  const app = await createApp({ env, databaseUrl: url, clock: systemClock });
  const orm = await createOrm(url, entities);
  try {
    const origin = (await app.start()).url;
    await refreshStands(orm);
    const headers = { 'content-type': 'application/json', cookie: await openTestSession(orm, systemClock, REVIEWER) };
    for (const { name, document, variables } of ASKED) {
      const shot: Shot = { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query: print(document), variables }) };
      await ask(origin, shot);
      for (const connections of CONNECTIONS) {
        const { latencies, errors, requests } = await load(origin, [shot], { connections, seconds: SECONDS });
        const [p50, p99] = [0.5, 0.99].map((share) => percentile(latencies, share).toFixed(1));
        say(
          `${conventions} conventions  ${name.padEnd(20)} ${connections} connections  p50 ${p50} ms  p99 ${p99} ms  (${requests}, ${errors} errors)`,
        );
      }
    }
  } finally {
    await app.stop();
    await orm.close(true);
  }
}

await withSeededServer({ dataDir: '.data/bench-portfolio', sizes: SIZES, isUnjournaled: true, say }, async (server) => {
  for (const conventions of SIZES) await measure(server, conventions);
});
