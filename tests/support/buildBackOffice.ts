import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The back office as the program serves it, built anew where its sources changed. Once before a run of tests, which share it. */
export async function buildBackOffice(): Promise<void> {
  const { NODE_ENV, VITEST, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'admin/buildIfStale.ts'], { cwd: ROOT, env });
}
