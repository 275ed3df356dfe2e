import 'reflect-metadata';
import { run, sql } from '../platform/db/read.ts';
import { HOLDS } from '../platform/files/sweep/holds.ts';
import { adoptStore, readPairing } from '../platform/files/sweep/pairing.ts';
import { underSweepLock } from '../platform/files/sweep/sweepLock.ts';
import { takeStock } from '../platform/files/sweep/takeStock.ts';
import { type FilesCommand, type FilesCommandOutcome, runFilesCommand } from './filesCommand.ts';

/** Nobody goes on with a session that the backup carried. */
const END_SESSIONS = sql`with attempts as (delete from sign_in_attempt) delete from session`;

async function adopt(command: FilesCommand): Promise<FilesCommandOutcome> {
  const { orm, clock, say } = command;
  const { pairing, instance, mark } = await readPairing(command);
  const stock = await takeStock(command, clock.now());
  const found = {
    pairing,
    database: instance?.id ?? null,
    store: mark === 'UNREADABLE' ? mark : (mark?.instance ?? null),
    files: stock.files,
    recorded: stock.recorded,
    unknown: stock.unknown.length,
    missing: stock.missing.length,
  };
  say({
    fr: `Base ${found.database ?? 'sans marque'}, fichiers ${found.store ?? 'sans marque'} : ${stock.files} fichiers en place, ${stock.recorded} inscrits, ${found.unknown} inconnus, ${found.missing} absents.`,
    en: `Database ${found.database ?? 'unmarked'}, files ${found.store ?? 'unmarked'}: ${stock.files} files in place, ${stock.recorded} recorded, ${found.unknown} unknown, ${found.missing} missing.`,
  });
  if (pairing === 'PAIRED') say({ fr: 'Ils vont déjà ensemble.', en: 'They belong together already.' });
  else if (pairing !== 'NEW') say(HOLDS[pairing]);
  if (!command.has('yes')) {
    say({
      fr: 'Rien n’est fait. Pour dire qu’ils vont ensemble : npm run files:adopt -- --yes (marque neuve pour les deux, sessions terminées).',
      en: 'Nothing is done. To say that they belong together: npm run files:adopt -- --yes (a new mark for both, sessions ended).',
    });
    return { json: found, exitCode: pairing === 'PAIRED' ? 0 : 1 };
  }
  const id = await underSweepLock(orm, async () => {
    await run(orm.em.fork(), END_SESSIONS);
    return adoptStore(command, clock.now());
  });
  if (!id) {
    say({ fr: 'Un balayage est en cours : recommencez ensuite.', en: 'A sweep is running: try again afterwards.' });
    return { json: { ...found, isBusy: true }, exitCode: 1 };
  }
  say({ fr: `Ils vont ensemble désormais, sous la marque ${id}.`, en: `They belong together from now on, under the mark ${id}.` });
  return { json: { ...found, adopted: id }, exitCode: 0 };
}

await runFilesCommand('npm run files:adopt -- [--yes]', { yes: { type: 'boolean' } }, adopt);
