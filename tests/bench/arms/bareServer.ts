import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { Pool } from 'pg';
import { BARE_STATEMENTS } from './bare.sql.ts';
import { type Declaration, declareByHand } from './declareByHand.ts';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });

/** The answer as the database wrote it: \`/<workload>?v=<first value>&v=<second>\`, or a declaration posted to \`/declare\`. */
async function answer(request: IncomingMessage): Promise<string> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const name = pathname.slice(1);
  if (name === 'declare') return declareByHand(pool, (await json(request)) as Declaration);
  const { rows } = await pool.query<{ json: string }>({ name, text: BARE_STATEMENTS[name]!, values: searchParams.getAll('v') });
  return rows[0]?.json ?? 'null';
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: Error) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(error.message);
    },
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
