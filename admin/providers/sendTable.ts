import { FailureError, readPresented } from './failure.ts';
import { language } from './language.ts';
import { isExpired } from './session.ts';

/** What is wrong in a file, and where. */
export interface TableFault {
  at: string;
  header: string | null;
  message: string;
}

/** What a row of a file is to the register. */
export interface TableRowFate {
  line: number;
  reference: string | null;
  fate: 'NEW' | 'PRESENT' | 'DIFFERENT';
  changes: { header: string; label: { fr: string; en: string }; was: string; becomes: string }[];
}

/** What importing a file did, or would do. */
export interface TableReport {
  isDryRun: boolean;
  encoding: string;
  isMarked: boolean;
  separator: ';' | ',' | '\t';
  rowCount: number;
  newCount: number;
  presentCount: number;
  differentCount: number;
  isCorrecting: boolean;
  rows: TableRowFate[];
  faultCount: number;
  faults: TableFault[];
}

/** A file, and the register and party it is for. */
export interface SentTable {
  register: string;
  partyId: string;
  file: File;
  isDryRun: boolean;
  /** What differs from the register is corrected. */
  isCorrecting: boolean;
}

const networkFailure = () => new FailureError({ category: 'NETWORK', code: 'NETWORK', message: '', fieldErrors: [] });

/** Sends a file to a register, to try it or to import it. Throws a FailureError when it is refused as a whole. */
export async function sendTable({ register, partyId, file, isDryRun, isCorrecting }: SentTable): Promise<TableReport> {
  const said = (choice: boolean) => (choice ? '1' : '0');
  const query = new URLSearchParams({ partyId, isDryRun: said(isDryRun), isCorrecting: said(isCorrecting), fileName: file.name });
  const headers = { 'content-type': 'text/csv', 'x-garant-request': '1', 'accept-language': language.get() };
  const answer = await fetch(`/tables/${register}/import?${query}`, { method: 'POST', headers, body: file }).catch(() => {
    throw networkFailure();
  });
  if (answer.status === 401) isExpired.set(true);
  const told = (await answer.json().catch(() => undefined)) as
    | (TableReport & { errors?: Parameters<typeof readPresented>[0][] })
    | undefined;
  if (answer.ok && told) return told;
  throw told?.errors?.[0] ? new FailureError(readPresented(told.errors[0])) : networkFailure();
}
