import type { Client } from 'pg';
import type { CatalogueFile } from '../../server/catalogues/catalogueFile.ts';
import { newId } from '../../server/platform/db/columns.ts';

/** A day (`2026-01-10`, taken at noon UTC) or a full instant with its offset. */
export type At = string | Date;
type Values = Record<string, unknown>;
export type Made<T> = { id: string } & T;

/** Where everything that a test does not date happened. */
export const LONG_AGO = '2020-01-02T09:00:00.000Z';
export const AUTHOR = { authorId: null, authorName: 'Camille Martin', authorRole: 'TEAM_MEMBER', authorParty: 'DNUM' };

const JSON_COLUMNS = new Set(['content', 'applies_if', 'definition', 'changes', 'opens_on']);
/** What is known of a service is JSON; what a date of a convention is, is not. */
const isJson = (table: string, column: string): boolean => JSON_COLUMNS.has(column) || (table === 'profile_answer' && column === 'value');
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The instant meant by a day or an instant. */
export const instant = (at: At): string =>
  typeof at === 'string' && at.length === 10 ? `${at}T12:00:00.000Z` : new Date(at).toISOString();

export class Writer {
  private count = 0;
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  /** A number of its own, to tell names and codes apart. */
  next(): number {
    this.count += 1;
    return this.count;
  }

  unique(prefix: string): string {
    return `${prefix}-${newId().slice(-12)}`;
  }

  /** Inserts a row; keys in camelCase become columns. Gives back what was stored, with its id. */
  async insert<T extends object>(table: string, values: T): Promise<Made<T>> {
    const row: Values = { id: newId(), ...values };
    const columns = Object.keys(row).map(snake);
    const parameters = Object.values(row).map((value, index) =>
      isJson(table, columns[index]!) && value !== null ? JSON.stringify(value) : value,
    );
    const marks = columns.map((_, index) => `$${index + 1}`).join(', ');
    await this.client.query(`insert into ${table} (${columns.join(', ')}) values (${marks})`, parameters);
    return row as Made<T>;
  }

  /** One more than the highest `column` of the rows that match: the rank or number of the next one. */
  async following(table: string, column: string, match: Values): Promise<number> {
    const where = Object.keys(match).map((key, index) => `${snake(key)} = $${index + 1}`);
    const { rows } = await this.client.query<{ next: number }>(
      `select coalesce(max(${column}), 0) + 1 as next from ${table} where ${where.join(' and ')}`,
      Object.values(match),
    );
    return rows[0]!.next;
  }

  async find(table: string, id: string): Promise<Values> {
    const { rows } = await this.client.query<Values>(`select * from ${table} where id = $1`, [id]);
    if (!rows[0]) throw new Error(`no ${table} ${id}`);
    return rows[0];
  }
}

/** The least that a catalogue may hold. */
export function minimalCatalogue(key: string, version: string): CatalogueFile {
  return {
    schemaVersion: 1,
    key,
    version,
    language: 'fr',
    title: `Catalogue ${key}`,
    agreement: { title: 'Convention', signedOn: '2020-11-23' },
    parties: [{ code: 'DNUM', name: 'Fabrique numérique', role: 'délégataire', isSignatory: true }],
    themes: [{ code: 'VIE', label: 'Vie privée' }],
    groups: [{ code: 'annex1', label: 'Annexe 1', inMatrix: true, reviewedBy: ['OTHER_PARTY_DPO'] }],
    commitments: [],
  };
}
