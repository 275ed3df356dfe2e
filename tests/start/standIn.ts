import { createServer } from 'node:http';
import { Client } from 'pg';
import { runProgram } from '../../server/platform/start/lifecycle.ts';

/** A small app behind the real start and stop: `/slow` takes a second, `/count` counts its own calls in the database, `/say` prints a line. */
const exitCode = await runProgram(process.env, async () => async ({ env, databaseUrl }) => {
  const client = new Client(databaseUrl);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS call (id int GENERATED ALWAYS AS IDENTITY)');
  const server = createServer(async (request, response) => {
    if (request.url === '/slow') await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (request.url === '/count') await client.query('INSERT INTO call DEFAULT VALUES');
    if (request.url === '/say') process.stdout.write('said\n');
    const { rows } = await client.query('SELECT count(*)::int AS calls FROM call');
    response.setHeader('connection', 'close');
    response.end(String(rows[0].calls));
  });
  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        const demoPeople = [{ name: 'Camille Exemple', role: 'DPO' }];
        server.listen(env.http.port, env.http.host, () => resolve({ url: env.http.publicUrl, demoPeople }));
      }),
    atRest: async () => undefined,
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      await client.end();
    },
  };
});

process.exit(exitCode);
