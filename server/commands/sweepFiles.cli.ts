import 'reflect-metadata';
import { HOLDS } from '../platform/files/sweep/holds.ts';
import { type SweepReport, sweepFiles } from '../platform/files/sweep/sweepFiles.ts';
import { underSweepLock } from '../platform/files/sweep/sweepLock.ts';
import { type FilesCommand, type FilesCommandOutcome, runFilesCommand } from './filesCommand.ts';

const LISTED = 20;

function sayList({ say }: FilesCommand, title: { fr: string; en: string }, hashes: string[]): void {
  say({ fr: `${title.fr} : ${hashes.length}`, en: `${title.en}: ${hashes.length}` });
  for (const sha256 of hashes.slice(0, LISTED)) say({ fr: `  ${sha256}`, en: `  ${sha256}` });
  const more = hashes.length - LISTED;
  if (more > 0) say({ fr: `  … et ${more} autres (tous avec --json)`, en: `  … and ${more} more (all with --json)` });
}

function sayReport(command: FilesCommand, { hold, plan, stock }: SweepReport, isDryRun: boolean): void {
  const { say } = command;
  say({
    fr: `Fichiers : ${stock.files} en place, ${stock.aside.length} en quarantaine ; ${stock.recorded} inscrits.`,
    en: `Files: ${stock.files} in place, ${stock.aside.length} in quarantine; ${stock.recorded} recorded.`,
  });
  sayList(command, { fr: 'Inconnus de la base', en: 'Unknown to the database' }, stock.unknown);
  sayList(command, { fr: 'Inscrits, mais rien ne s’y rapporte', en: 'Recorded, but nothing refers to them' }, stock.unreferenced);
  sayList(command, { fr: 'Absents', en: 'Missing' }, stock.missing);
  sayList(command, { fr: 'À reprendre de la quarantaine', en: 'To bring back from the quarantine' }, plan.bringBack);
  sayList(command, { fr: 'À supprimer de la quarantaine', en: 'To delete from the quarantine' }, plan.remove);
  if (hold) {
    say({ fr: `Rien n’est touché (${hold}). ${HOLDS[hold].fr}`, en: `Nothing is touched (${hold}). ${HOLDS[hold].en}` });
    const number = hold === 'TOO_MANY_TO_DELETE' ? plan.doubted : plan.unexpected;
    const accept = `npm run files:sweep -- --accept=${number}`;
    if (hold === 'TOO_MANY_UNKNOWN' || hold === 'TOO_MANY_TO_DELETE')
      say({ fr: `Si ces ${number} fichiers sont bien de trop : ${accept}`, en: `If these ${number} files are indeed too many: ${accept}` });
  } else if (isDryRun) say({ fr: 'Essai : rien n’a été touché.', en: 'Dry run: nothing was touched.' });
}

async function sweep(command: FilesCommand): Promise<FilesCommandOutcome> {
  const isDryRun = command.has('dry-run');
  const accepted = command.has('accept') ? Number(command.value('accept')) : undefined;
  const report = await underSweepLock(command.orm, () => sweepFiles({ ...command, isDryRun, accepted }));
  if (!report) {
    command.say({ fr: 'Un autre balayage est en cours : recommencez ensuite.', en: 'Another sweep is running: try again afterwards.' });
    return { json: { isBusy: true }, exitCode: 1 };
  }
  sayReport(command, report, isDryRun);
  const { stagingRemoved, uploadsExpired, putAside, broughtBack, removed } = report;
  if (!isDryRun && !report.hold)
    command.say({
      fr: `Fait : ${putAside} mis de côté, ${broughtBack} repris, ${removed} supprimés de la quarantaine ; ${uploadsExpired} envois expirés, ${stagingRemoved} réceptions coupées.`,
      en: `Done: ${putAside} put aside, ${broughtBack} brought back, ${removed} deleted from the quarantine; ${uploadsExpired} expired uploads, ${stagingRemoved} cut receptions.`,
    });
  return { json: { isDryRun, ...report }, exitCode: report.hold ? 1 : 0 };
}

await runFilesCommand(
  'npm run files:sweep -- [--dry-run] [--accept=N]',
  { 'dry-run': { type: 'boolean' }, accept: { type: 'string' } },
  sweep,
);
