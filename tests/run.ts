import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm test`: vitest with its own options, and `--times`, which prints where the time of each file went. */
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const given = process.argv.slice(2);
const options = given.filter((option) => option !== '--times');
const env = { ...process.env, ...(given.length > options.length ? { TIMES: '1' } : {}) };
const { status } = spawnSync(process.execPath, [VITEST, 'run', ...options], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
