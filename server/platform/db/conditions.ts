import { badInput } from '../errors.ts';
import { knownId } from '../validate.ts';
import { containsWords, type Sql, sql } from './read.ts';

/** Conditions of a filter; what was not given asks for nothing. An id that cannot exist is answered NOT_FOUND. */
type Conditions = Sql[];

/** A single value is asked for as such, so that what is joined on it is found by it too. */
const among = (column: string, values: readonly string[], type: 'uuid' | 'text'): Sql =>
  values.length === 1
    ? sql`${sql.ref(column)} = ${values[0]}::${sql.raw(type)}`
    : sql`${sql.ref(column)} = any(${values}::${sql.raw(type)}[])`;

const written = new WeakMap<readonly string[], string>();

/** SQL value: an array of ids that the program knows. A list that is kept is written once, however often it is asked for. */
export function idsOf(ids: readonly string[]): Sql {
  const text = written.get(ids) ?? `{${ids.join(',')}}`;
  written.set(ids, text);
  return sql`${text}::uuid[]`;
}

/** The column is one of the ids of that field of the filter. */
export const isAmong = (column: string, ids: readonly string[] | null | undefined, field = 'ids'): Conditions =>
  ids
    ? [
        among(
          column,
          ids.map((id) => knownId(`filter.${field}`, id)),
          'uuid',
        ),
      ]
    : [];

/** Longer lists are hashed once: a plan made for all values believes that any is short, and would go through it for each row. */
const FEW = 10;

/** SQL condition: the column is one of the ids, which the program knows; found by an index where they are few. */
export const isOneOfThese = (column: string, ids: readonly string[]): Sql => {
  if (ids.length <= 1) return sql`${sql.ref(column)} = ${ids[0] ?? null}::uuid`;
  return ids.length <= FEW
    ? sql`${sql.ref(column)} = any(${idsOf(ids)})`
    : sql`(${sql.ref(column)} in (select unnest(${idsOf(ids)}))) is true`;
};

/** The column is that value. */
export const is = (column: string, value: string | boolean | null | undefined): Conditions =>
  value == null ? [] : [sql`${sql.ref(column)} = ${value}`];

/** The column is one of the texts: codes, values of an enumeration. */
export const isOneOf = (column: string, values: readonly string[] | null | undefined): Conditions =>
  values ? [among(column, values, 'text')] : [];

/** Days from one to another, both included; no bound where one is left out. */
interface Days {
  from?: string | null;
  to?: string | null;
}

/** The day lies in the range of that field of the filter. Throws RANGE_REVERSED on a range that ends before it begins. */
export function isWithin(day: Sql, days: Days | null | undefined, field: string): Conditions {
  const { from, to } = days ?? {};
  if (from && to && from > to) {
    throw badInput(`filter.${field}`, 'RANGE_REVERSED', {
      fr: 'Cette période se termine avant de commencer.',
      en: 'This range ends before it begins.',
    });
  }
  return [...(from ? [sql`${day} >= ${from}::date`] : []), ...(to ? [sql`${day} <= ${to}::date`] : [])];
}

/** What is searched holds every word. */
export const holds = (searched: Sql, text: string | null | undefined): Conditions => (text ? containsWords(text, searched) : []);
