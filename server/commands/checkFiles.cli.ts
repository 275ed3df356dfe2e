import 'reflect-metadata';
import { checkFiles } from '../platform/files/checkFiles.ts';
import { HOLDS } from '../platform/files/sweep/holds.ts';
import { readPairing } from '../platform/files/sweep/pairing.ts';
import { takeStock } from '../platform/files/sweep/takeStock.ts';
import { type FilesCommand, type FilesCommandOutcome, runFilesCommand } from './filesCommand.ts';

const HOUR_MS = 3_600_000;
const TOLD_EVERY_MS = 1_000;

/** Tells how far it is on the standard error, once a second. */
function createProgress(): (checked: number, total: number) => void {
  let toldAt = Date.now();
  return (checked, total) => {
    if (Date.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = Date.now();
    process.stderr.write(`${checked} / ${total}\n`);
  };
}

async function check(command: FilesCommand): Promise<FilesCommandOutcome> {
  const { say } = command;
  const { checked, missing, altered } = await checkFiles({ ...command, onChecked: createProgress() });
  const { pairing } = await readPairing(command);
  const { unknown, unreferenced, aside } = await takeStock(command, new Date(Date.now() - HOUR_MS));
  const quarantined = aside.map(({ sha256 }) => sha256);
  say({ fr: `Fichiers lus et comparés à leur empreinte : ${checked}`, en: `Files read and compared with their hash: ${checked}` });
  const kinds = [
    ['Absents', 'Missing', missing],
    ['Altérés', 'Altered', altered],
    ['Inconnus de la base', 'Unknown to the database', unknown],
    ['Inscrits, mais rien ne s’y rapporte', 'Recorded, but nothing refers to them', unreferenced],
    ['En quarantaine', 'In quarantine', quarantined],
  ] as const;
  for (const [fr, en, hashes] of kinds) {
    say({ fr: `${fr} : ${hashes.length}`, en: `${en}: ${hashes.length}` });
    for (const sha256 of hashes) say({ fr: `  ${sha256}`, en: `  ${sha256}` });
  }
  const isPaired = pairing === 'PAIRED' || pairing === 'NEW';
  if (!isPaired) say(HOLDS[pairing]);
  const isWell = missing.length + altered.length === 0 && isPaired;
  return { json: { checked, missing, altered, unknown, unreferenced, quarantined, pairing }, exitCode: isWell ? 0 : 1 };
}

await runFilesCommand('npm run files:check --', {}, check);
