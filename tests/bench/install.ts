import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('postgraphile', import.meta.url));

/** Installs PostGraphile in its own folder, once, and again when its lock file is newer. */
export async function installPostgraphile(say: (line: string) => void): Promise<void> {
  const installed = path.join(FOLDER, 'node_modules', '.package-lock.json');
  const wanted = path.join(FOLDER, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  say('installing PostGraphile, beside the program and not of it');
  const child = spawn('npm', ['ci', '--prefix', FOLDER, '--no-fund', '--no-audit', '--loglevel=error'], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('npm ci failed');
}
