import { existsSync } from 'node:fs';

/** What the program and its commands are set by: the environment, then `.env` in the folder they are started from. */
export function programSettings(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
