import { knownId } from '../validate.ts';
import { containsWords, type Sql, sql } from './read.ts';

/** Conditions of a filter; what was not given asks for nothing. An id that cannot exist is answered NOT_FOUND. */
type Conditions = Sql[];

/** The column is one of the ids of `filter.ids`. */
export const isAmong = (column: string, ids: string[] | null | undefined): Conditions =>
  ids ? [sql`${sql.ref(column)} = any(${ids.map((id) => knownId('filter.ids', id))}::uuid[])`] : [];

/** The column is the id of that field of the filter. */
export const isId = (column: string, field: string, id: string | null | undefined): Conditions =>
  id == null ? [] : [sql`${sql.ref(column)} = ${knownId(`filter.${field}`, id)}`];

/** The column is that value. */
export const is = (column: string, value: string | boolean | null | undefined): Conditions =>
  value == null ? [] : [sql`${sql.ref(column)} = ${value}`];

/** The column is one of the texts: codes, values of an enumeration. */
export const isOneOf = (column: string, values: readonly string[] | null | undefined): Conditions =>
  values ? [sql`${sql.ref(column)} = any(${values}::text[])`] : [];

/** What is searched holds every word. */
export const holds = (searched: Sql, text: string | null | undefined): Conditions => (text ? containsWords(text, searched) : []);
