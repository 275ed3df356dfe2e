/**
 * Starts a program of `server/`: `node bin/garant.js server/main.ts`. Compiled (dist/, plain Node) in production and where the sources are not;
 * else from the sources, through tsx. Plain JavaScript, so that a Node too old for the rest can still say so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inProject = (path) => new URL(`../${path}`, import.meta.url);

function refuse(fr, en) {
  process.stderr.write(`Garant ne démarre pas. ${fr}\nGarant does not start. ${en}\n`);
  process.exit(1);
}

function requireNode() {
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const needed = Number.parseInt(engines.node, 10);
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= needed) return;
  refuse(`Il faut Node ${needed} ou plus récent ; celui-ci est Node ${node}.`, `Node ${needed} or newer is needed; this is Node ${node}.`);
}

async function fromSources(program) {
  await import('tsx').catch(() =>
    refuse(
      'Les dépendances de développement manquent : lancez « npm ci », ou mettez NODE_ENV=production après « npm run build ».',
      'The development dependencies are missing: run "npm ci", or set NODE_ENV=production after "npm run build".',
    ),
  );
  if (program === 'server/main.ts') {
    const { status } = spawnSync(process.execPath, [fileURLToPath(inProject('admin/buildIfStale.ts'))], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  await import(inProject(program).href);
}

async function fromBuild(program) {
  const compiled = inProject(`dist/${program.replace(/\.ts$/, '.js')}`);
  if (!existsSync(compiled)) {
    refuse(
      'Le programme n’est pas compilé : lancez « npm ci && npm run build ».',
      'The program is not compiled: run "npm ci && npm run build".',
    );
  }
  process.setSourceMapsEnabled(true);
  await import(compiled.href);
}

requireNode();
const [program] = process.argv.splice(2, 1);
if (existsSync('.env')) process.loadEnvFile('.env');
const isCompiled = process.env.NODE_ENV === 'production' || !existsSync(inProject(program));
await (isCompiled ? fromBuild(program) : fromSources(program));
