import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

/** `npm run test:fuzz -- [requests] [--seed=n]`: 100,000 requests unless told otherwise; the report says what was answered, by status and code. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' } } });
const env = { ...process.env, FUZZ_REQUESTS: positionals[0] ?? '100000', FUZZ_SEED: values.seed };
const run = spawn('vitest', ['run', 'tests/fuzz/fuzz.test.ts', '--maxWorkers=1'], { stdio: 'inherit', env });
run.on('close', (code) => {
  process.exitCode = code ?? 1;
});
