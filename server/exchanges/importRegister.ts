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
import type { RowFate } from './rowFates.ts';

const MOST_ROWS = 50_000;

/** What an import did, or would do. */
export interface ImportReport extends TableReading {
  isDryRun: boolean;
  rowCount: number;
  newCount: number;
  /** Rows of entries that the register has already, as they are. */
  presentCount: number;
  /** Rows of entries that the register has with another content. */
  differentCount: number;
  /** Those were corrected, or would be. */
  isCorrecting: boolean;
  /** What rows are to the register: the first of each sort. */
  rows: RowFate[];
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
  /** What differs from the register is corrected, rather than refused. */
  isCorrecting: boolean;
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
  const { location, table, partyId, isDryRun, isCorrecting, fileName } = file;
  const { conventionId } = await readRegisterParty(tx, actor, partyId);
  const present = await presentRows({ em: tx, actor, now: clock.now(), table, conventionId });
  const recording = new Recording({
    ...{ table, present, fileName, isCorrecting },
    record: (row) => table.record(tx, actor, clock, partyId, row),
    correct: (id, row, version) => table.correction!.correct(tx, actor, clock, id, row, version),
  });
  try {
    for await (const row of readTable(location, reading)) {
      if (recording.rowCount >= MOST_ROWS) {
        recording.faults.add(row.line, [tooManyRows(MOST_ROWS)]);
        break;
      }
      await recording.take(row);
    }
    await recording.finish();
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    recording.faults.add(error.line, [UNREADABLE]);
  }
  const { rowCount, faults, fates } = recording;
  const { NEW: newCount, PRESENT: presentCount, DIFFERENT: differentCount } = fates.counts;
  const counts = { rowCount, newCount, presentCount, differentCount, faultCount: faults.count };
  return { ...reading, isDryRun, isCorrecting, ...counts, rows: fates.told, faults: faults.told };
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
