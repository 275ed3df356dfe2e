import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm test`: vitest with its own options, `--times`, which prints where the time of each file went, and `--firefox`, all that Firefox can tell. */
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const given = process.argv.slice(2);
const OWN: Record<string, { env: Record<string, string>; options: string[] }> = {
  '--times': { env: { TIMES: '1' }, options: [] },
  '--firefox': { env: { FIREFOX: 'all' }, options: ['--project', 'firefox'] },
};
const options = given.flatMap((option) => OWN[option]?.options ?? option);
const env = Object.assign({ ...process.env }, ...given.map((option) => OWN[option]?.env));
const { status } = spawnSync(process.execPath, [VITEST, 'run', ...options], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
