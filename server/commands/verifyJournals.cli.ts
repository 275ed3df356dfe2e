import 'reflect-metadata';
import { currentVersion } from '../database.ts';
import { entities } from '../entities.ts';
import { verifyJournals } from '../journal/verifyJournals.ts';
import { systemClock } from '../platform/clock.ts';
import { commandFailure, withProgramDatabase } from '../platform/start/withProgramDatabase.ts';

/** `npm run journal:verify`: computes every entry of every journal again; exits with 1 when one does not hold. */
try {
  await withProgramDatabase({ entities, version: await currentVersion() }, async ({ orm }) => {
    for (const { chain, isIntact, entryCount, headHash, fault, brokenSequence } of await verifyJournals(orm.em, () => systemClock.now())) {
      const verdict = isIntact ? 'OK' : `${fault} (${brokenSequence})`;
      process.stdout.write(`${chain} ${entryCount} ${headHash} ${verdict}\n`);
      if (!isIntact) process.exitCode = 1;
    }
  });
} catch (error) {
  process.stderr.write(`${commandFailure(error).fr}\n`);
  process.exitCode = 1;
}
