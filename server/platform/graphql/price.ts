import { Extensions } from 'type-graphql';

type Arguments = Record<string, unknown>;

/** What a field costs beside the fields it answers with. */
export interface Price {
  /** Work, about one microsecond of one processor each, by the arguments that were given: rows, months, ids, entries. */
  work: number | ((given: Arguments) => number);
  /** Rows of a list that is not paged, by the arguments. */
  rows?: (given: Arguments) => number;
  /** How often one operation may ask for it. */
  most?: number;
}

/** Declares beside a field what it costs; a test sees to it that every reading and every bulk does. */
export const Priced = (price: Price): MethodDecorator & PropertyDecorator => Extensions({ price });

/** A few rows found by their keys. */
export const ROW: Price = { work: 500 };
/** One of many records that a list names, read together. */
export const EDGE: Price = { work: 50 };
/** A page of rows among those one may read, counted. */
export const LISTING: Price = { work: 2_000 };
/** A transaction with its entry in the journal, for a field that declares nothing. */
export const WRITE: Price = { work: 3_000 };

/** States at an instant of the past are computed from the facts, those of now are kept. */
const COMPUTED_STATES = 12_000;
export const atInstant =
  (work: number) =>
  ({ asOf }: Arguments): number =>
    work + (asOf ? COMPUTED_STATES : 0);

/** One of a bulk of writes, each in a transaction of its own. */
const ONE_OF_MANY = 350;
const countOf = (given: Arguments, list: string): number => {
  const found = (given.input as Arguments | undefined)?.[list];
  return Array.isArray(found) ? found.length : 0;
};

/** A bulk of writes by the length of a list of the input. */
export const bulkOf = (list: string): Price => ({
  work: (given) => 1_000 + ONE_OF_MANY * countOf(given, list),
  rows: (given) => countOf(given, list),
  most: 1,
});
