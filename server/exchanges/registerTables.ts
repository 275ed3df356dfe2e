import { incidentTable } from '../incidents/incidentTable.ts';
import { legalTextTable } from '../legal-texts/legalTextTable.ts';
import { notFound } from '../platform/errors.ts';
import { processorTable } from '../processors/processorTable.ts';
import type { RegisterTable } from '../registers/registerTable.ts';
import { rightsTable } from '../rights-requests/rightsTable.ts';
import { changeTable } from '../workshops/changeTable.ts';
import { workshopTable } from '../workshops/workshopTable.ts';

/** An entry of whichever register: only its own table knows what it is. */
export type AnyEntry = { readonly id: string };
export type AnyTable = RegisterTable<AnyEntry>;

/** Every register that files hold: a register says its columns and its act, and is named here. */
const TABLES = [incidentTable, rightsTable, processorTable, legalTextTable, workshopTable, changeTable] as unknown as AnyTable[];

/** The register of that name. Throws NOT_FOUND. */
export function tableNamed(name: string): AnyTable {
  const found = TABLES.find((table) => table.name === name);
  if (!found) throw notFound('register');
  return found;
}
