import { parseArgs } from 'node:util';
import { currentVersion } from '../database.ts';
import { systemClock } from '../platform/clock.ts';
import type { Text } from '../platform/errors.ts';
import type { GuardOptions } from '../platform/files/fileGuard.ts';
import { FileGuard } from '../platform/files/fileGuard.ts';
import { createFileStore } from '../platform/files/fileStore.ts';
import { commandFailure, withProgramDatabase } from '../platform/start/withProgramDatabase.ts';

const USAGE_EXIT = 2;

export interface FilesCommand extends GuardOptions {
  guard: FileGuard;
  quarantineDays: number;
  /** Whether the option was given. */
  has(option: string): boolean;
  /** The value of an option; undefined when it was not given. */
  value(option: string): string | undefined;
  /** Says one line of the report in the language asked for; nothing with `--json`. */
  say(line: Text): void;
}

export interface FilesCommandOutcome {
  /** What `--json` prints. */
  json: unknown;
  exitCode: 0 | 1;
}

type Options = Record<string, { type: 'boolean' | 'string' }>;

const COMMON: Options = { json: { type: 'boolean' }, language: { type: 'string' } };

function parse(options: Options, usage: string): Record<string, string | boolean | undefined> {
  try {
    return parseArgs({ options: { ...COMMON, ...options } }).values as Record<string, string | boolean | undefined>;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage} [--json] [--language fr|en]\n`);
    process.exit(USAGE_EXIT);
  }
}

/**
 * Runs a command on the stored files, with the settings, the database and the store of the server, which may be running. Its report goes to the
 * standard output, all else to the standard error. Exit code: 0 nothing to do, 1 something to look at, 2 wrong options or failure.
 */
export async function runFilesCommand(
  usage: string,
  options: Options,
  work: (command: FilesCommand) => Promise<FilesCommandOutcome>,
): Promise<void> {
  const values = parse(options, usage);
  const language = values.language === 'en' ? 'en' : 'fr';
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const { json, exitCode } = await withProgramDatabase({ entities: [], version: await currentVersion() }, async ({ env, orm, log }) => {
      const kept = { orm, log, clock: systemClock, store: await createFileStore(env.files, env.dataDir) };
      return work({
        ...kept,
        guard: new FileGuard(kept),
        quarantineDays: env.quarantineDays,
        has: (option) => values[option] !== undefined,
        value: (option) => values[option]?.toString(),
        say: (line) => (values.json ? undefined : write(line[language])),
      });
    });
    if (values.json) write(JSON.stringify(json, null, 2));
    process.exitCode = exitCode;
  } catch (error) {
    process.stderr.write(`${commandFailure(error)[language]}\n`);
    process.exitCode = USAGE_EXIT;
  }
}
