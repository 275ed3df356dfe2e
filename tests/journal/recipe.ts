import { createHash } from 'node:crypto';

export interface JournalRow {
  chain: string;
  sequence: string;
  /** UTC, microseconds: `2026-01-10T12:00:00.000000Z`. */
  recordedAt: string;
  actorId: string | null;
  actorName: string;
  actorRole: string;
  actorParty: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  changes: unknown;
  previousHash: string;
  hash: string;
  recipe: number;
  salt: string | null;
}

/** The columns of a JournalRow, for a select on journal_entry. */
export const ROW_COLUMNS = `chain, sequence, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
  actor_id as "actorId", actor_name as "actorName", actor_role as "actorRole", actor_party as "actorParty", action,
  subject_type as "subjectType", subject_id as "subjectId", changes, previous_hash as "previousHash", hash,
  recipe, salt`;

/** PostgreSQL keeps the keys of an object in the order of their length in bytes, then of their bytes. */
function byLengthThenBytes(left: string, right: string): number {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length - b.length || Buffer.compare(a, b);
}

/** A number without exponent, as PostgreSQL writes it. */
function plainNumber(value: number): string {
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e');
  if (exponent === undefined) return String(value);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const plain = point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`;
  return value < 0 ? `-${plain}` : plain;
}

/** JSON as section "Écriture JSON" of docs/journal.md says: a space after each comma and colon, keys in order. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'number') return plainNumber(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).sort(byLengthThenBytes);
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${written(record[key])}`).join(', ')}}`;
}

const sha256 = (value: unknown): string => createHash('sha256').update(written(value)).digest('hex');

/** The hash of what not every reader may see, by the recipe of docs/journal.md. */
export const contentHashOf = ({ salt, actorId, changes }: Pick<JournalRow, 'salt' | 'actorId' | 'changes'>): string =>
  sha256([salt, actorId, changes]);

/** The hash of an entry of recipe 2, from what every reader of the journal may see. */
export function hashOfPublic(entry: Omit<JournalRow, 'actorId' | 'changes' | 'salt'> & { contentHash: string }): string {
  const { recipe, chain, sequence, recordedAt, actorName, actorRole, actorParty, action, subjectType, subjectId } = entry;
  const told = [recipe, chain, Number(sequence), recordedAt, actorName, actorRole, actorParty, action, subjectType, subjectId];
  return sha256([...told, entry.contentHash, entry.previousHash]);
}

/** The hash of an entry by the recipe of docs/journal.md, without the database. */
export function hashOf(row: JournalRow): string {
  if (row.recipe === 2) return hashOfPublic({ ...row, contentHash: contentHashOf(row) });
  const { chain, sequence, recordedAt, actorId, actorName, actorRole, actorParty, action, subjectType, subjectId } = row;
  const content = [chain, Number(sequence), recordedAt, actorId, actorName, actorRole, actorParty, action, subjectType, subjectId];
  return sha256([...content, row.changes, row.previousHash]);
}
