import { readMigrationFiles } from '../../server/platform/db/migrationFiles.ts';
import { freeze, readFrozen, writeFrozen } from './frozen.ts';

/** `npm run db:freeze`: adds the new migrations to migrations/frozen.json; refuses when one that is listed was edited or removed. */
try {
  const frozen = await readFrozen();
  const list = freeze(frozen, await readMigrationFiles());
  await writeFrozen(list);
  const added = Object.keys(list).filter((name) => !frozen[name]);
  process.stdout.write(added.length > 0 ? `frozen: ${added.join(', ')}\n` : 'nothing new to freeze\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
