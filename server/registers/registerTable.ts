import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import type { Text } from '../platform/errors.ts';

/** What a column holds: words, a code of a closed list, several of them, an instant, or a day. */
export type ColumnKind = 'WORDS' | 'CODE' | 'CODES' | 'INSTANT' | 'DAY';

/** A column of a register, as files have it. */
export interface RegisterColumn<Entry> {
  /** Its name in CSV, and of the field of the act that it is given to. */
  key: string;
  label: Text;
  kind: ColumnKind;
  /** Codes that it may hold. */
  codes?: readonly string[];
  /** What an entry has in it; null for nothing. */
  tell(entry: Entry): string | readonly string[] | null;
  /** No entry is without it. */
  isRequired?: true;
  /** What acts said later: it is told, and passed over when it comes back. */
  isTold?: true;
  /** It names another entry of the register by its reference: the act is given the id of that one, under the name of this field. */
  refersAs?: string;
}

/** A column of what acts said later. */
export const told = <Entry>(
  key: string,
  fr: string,
  en: string,
  kind: ColumnKind,
  tell: RegisterColumn<Entry>['tell'],
): RegisterColumn<Entry> => ({ key, label: { fr, en }, kind, tell, isTold: true });

/** How often an entry was written: a file that corrects one says which state of it was read. */
export const REVISION_COLUMN: RegisterColumn<{ version: number }> = told(
  'revision',
  'Révision de l’entrée',
  'Revision of the entry',
  'WORDS',
  ({ version }) => String(version),
);

/** Who reads an entry: whoever reads what the parties share, or the party that keeps it. */
export const CONFIDENTIALITY_COLUMN: RegisterColumn<{ confidentiality: string }> = {
  key: 'confidentiality',
  label: { fr: 'Confidentialité', en: 'Confidentiality' },
  kind: 'CODE',
  codes: ['PARTIES', 'RESTRICTED'],
  tell: ({ confidentiality }) => confidentiality,
};

/** What a row gives to the act that records it, by column. */
export type GivenRow = Record<string, string | string[] | Date | null>;

/** A register as files hold it: its columns, how its entries are read, and the act by which one is recorded. */
export interface RegisterTable<Entry = never> {
  /** Its name in addresses. */
  name: string;
  label: Text;
  columns: readonly RegisterColumn<Entry>[];
  /** Entries of a convention that the actor may read, in the order in which they were recorded. */
  read(em: EntityManager, actor: Actor, now: Date, conventionId: string, page: { offset: number; limit: number }): Promise<PageOf<Entry>>;
  /** What people call an entry by. */
  referenceOf(entry: Entry): string;
  /** Records one as its party would by hand, with every check of that. Returns its id. Throws a DomainError. */
  record(em: EntityManager, actor: Actor, clock: Clock, partyId: string, row: GivenRow): Promise<string>;
  /** How one is described better by hand; a register without such an act only takes new entries. */
  correction?: Correction;
}

/** The act that describes an entry better, as files call it: with every check of it. */
export interface Correction {
  /** Columns that it takes. */
  columns: readonly string[];
  /** `row` holds what changes and nothing else; `version` is the state that was read. Throws a DomainError. */
  correct(em: EntityManager, actor: Actor, clock: Clock, id: string, row: GivenRow, version: number): Promise<unknown>;
}

/** What a row changes, for an act that refuses words that may not be emptied. */
export const emptiedAsWords = (row: GivenRow, ...columns: string[]): GivenRow =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null && columns.includes(key) ? '' : value]));
