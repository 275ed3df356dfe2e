import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { restOn, write } from '../platform/db/authority.ts';
import { badInput } from '../platform/errors.ts';
import { describeTable, readTable, type TableReading, UnreadableRow } from '../platform/tables/readTable.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { type ImportFault, tooManyRows, UNREADABLE } from './importFaults.ts';
import { presentRows, Recording } from './recording.ts';
import type { AnyTable } from './registerTables.ts';

const MOST_ROWS = 50_000;

/** What an import did, or would do. */
export interface ImportReport extends TableReading {
  isDryRun: boolean;
  rowCount: number;
  newCount: number;
  /** Rows of entries that the register has already, as they are. */
  presentCount: number;
  faultCount: number;
  /** The first of them. */
  faults: ImportFault[];
}

/** A file, and for which party of which register it is read. */
export interface ImportedFile {
  location: string;
  fileName: string;
  partyId: string;
  table: AnyTable;
  isDryRun: boolean;
}

/** Undoes what a transaction did, with what it would have done. */
class Undone extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('nothing was imported');
    this.report = report;
  }
}

/** Records the rows of a file, within a transaction; faults are gathered, and none stops the reading. */
async function recordRows(tx: EntityManager, actor: Actor, clock: Clock, file: ImportedFile, reading: TableReading): Promise<ImportReport> {
  const { location, table, partyId, isDryRun, fileName } = file;
  const { conventionId } = await readRegisterParty(tx, actor, partyId);
  const present = await presentRows({ em: tx, actor, now: clock.now(), table, conventionId });
  const recording = new Recording({ table, present, fileName, record: (row) => table.record(tx, actor, clock, partyId, row) });
  try {
    for await (const row of readTable(location, reading)) {
      if (recording.rowCount >= MOST_ROWS) {
        recording.faults.add(row.line, [tooManyRows(MOST_ROWS)]);
        break;
      }
      await recording.take(row);
    }
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    recording.faults.add(error.line, [UNREADABLE]);
  }
  const { rowCount, newCount, presentCount, faults } = recording;
  return { ...reading, isDryRun, rowCount, newCount, presentCount, faultCount: faults.count, faults: faults.told };
}

/**
 * Imports a file into a register for a party, by the acts by which that party records entries by hand: all of it, or nothing when one row is refused
 * or when it is a trial. Throws NOT_FOUND, NOT_A_TABLE.
 */
export async function importRegister(em: EntityManager, actor: Actor, clock: Clock, file: ImportedFile): Promise<ImportReport> {
  const reading = await describeTable(file.location);
  if (!reading) {
    throw badInput('file', 'NOT_A_TABLE', {
      fr: 'Ce fichier n’est pas un texte lisible : enregistrez-le en CSV, en UTF-8 ou Windows-1252.',
      en: 'This file is no readable text: save it as CSV, in UTF-8 or Windows-1252.',
    });
  }
  const attempt = async (tx: EntityManager) => {
    restOn(tx, { personId: actor.personId, confirm: async () => undefined });
    const report = await recordRows(tx, actor, clock, file, reading);
    if (file.isDryRun || report.faultCount > 0) throw new Undone(report);
    return report;
  };
  try {
    return await write(em, attempt, `import of ${actor.personId}`);
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}
