import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { DATABASE_URL, POOL, PORT, PRINT_SCHEMA } = process.env;

/**
 * Amber, the preset it advises, as for production: no explorer, no watching, no explaining; a pool of the same size as the others. Lists without
 * cursors are offered beside connections, and conditions on every column, so that the query asks for no more than it needs.
 */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: DATABASE_URL, schemas: ['public', 'bench_api'], poolConfig: { max: Number(POOL) }, pubsub: false }),
  ],
  grafserv: { graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { exportSchemaSDLPath: PRINT_SCHEMA, defaultBehavior: '+connection +list' },
});

const server = createServer();
server.on('error', (error) => process.stderr.write(`${error}\n`));
await instance.createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
