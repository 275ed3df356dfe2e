import type { GraphQLSchema } from 'graphql';
import type { Answer, ApiClient } from '../support/client.ts';
import { type DatabaseWatch, watchDatabase } from './databaseWatch.ts';
import { PERSONAS, type Persona, type Place, type Side, type World } from './world.ts';

/** `OK`, `EMPTY` (a list of nothing), `NULL`, or the code of the refusal. */
export type Outcome = string;
export type Cells = Record<Persona, Outcome>;

export interface Ask {
  query: string;
  variables?: Record<string, unknown>;
  /** When the answer is a list in disguise: whether it holds nothing of the place. */
  isEmpty?(data: Record<string, unknown>): boolean;
}
export interface Send {
  send(client: ApiClient): Promise<Outcome>;
}

/** One root field, or one route, and what each persona gets from it in each place. */
export interface AccessRow {
  field: string;
  /** Makes what this one request needs, so that a success is real. */
  request(place: Place, world: World): Promise<Ask | Send> | Ask | Send;
  inside: Cells;
  outside: Cells;
  /** What a finance member of another party gets inside, where it is not what its DPO gets. */
  finance?: Outcome;
  /** Whether success writes outside the journal, as a file waiting to be attached does. */
  isUnjournaled?: boolean;
}

/** The outcomes of one place. Without a word about them, visitors get no further than the door. */
export function cells({ others, ...given }: Partial<Cells> & { others: Outcome }): Cells {
  const visitors = { anonymous: 'UNAUTHENTICATED', noMembership: 'NO_ACCESS', expiredReader: 'NO_ACCESS' };
  return Object.fromEntries(PERSONAS.map((persona) => [persona, { ...visitors, ...given }[persona] ?? others])) as Cells;
}

export const EVERY_MEMBER = cells({ others: 'OK' });
export const ADMINISTRATORS = cells({ administrator: 'OK', others: 'ADMINISTRATORS_ONLY' });
/** Outside, only the reviewer of its programme and administrators see anything. */
export const PROGRAMME_OR_NOT_FOUND = cells({ reviewerElsewhere: 'OK', administrator: 'OK', others: 'NOT_FOUND' });
export const PROGRAMME_OR_EMPTY = cells({ reviewerElsewhere: 'OK', administrator: 'OK', others: 'EMPTY' });

/**
 * In a convention that is not of their programme, a reviewer gets what any stranger gets; in theirs, the finance member of a party gets what its DPO
 * does, but for the reviews that are the DPO's.
 */
export const alike = (row: AccessRow): AccessRow => ({
  ...row,
  inside: { ...row.inside, reviewerElsewhere: row.outside.reader, financeOtherSide: row.finance ?? row.inside.dpoOtherSide },
  outside: { ...row.outside, financeOtherSide: row.outside.dpoOtherSide },
});

function outcomeOf({ data, errors }: Answer<Record<string, unknown>>, isEmpty: Ask['isEmpty']): Outcome {
  if (errors?.[0]) {
    return errors[0].extensions.code;
  }
  const [answer] = Object.values(data ?? {});
  if (answer === null) {
    return 'NULL';
  }
  const nothing = isEmpty ? isEmpty(data!) : (answer as { total?: number }).total === 0;
  return nothing ? 'EMPTY' : 'OK';
}

function withWrites(outcome: Outcome, mayWrite: boolean, isJournaled: boolean, before: DatabaseWatch, after: DatabaseWatch): Outcome {
  const entries = after.journalLength - before.journalLength;
  const hasWritten = after.fingerprint !== before.fingerprint;
  if (outcome !== 'OK' || !mayWrite) {
    return hasWritten ? `${outcome}, but something was written` : outcome;
  }
  if (!hasWritten) {
    return 'OK, but nothing was written';
  }
  const expected = isJournaled ? 1 : 0;
  return entries === expected ? 'OK' : `OK, but ${entries} journal entries`;
}

/**
 * Sends the row's request as each persona, and tells what each got and whether anything was written. What the request needs is made anew after every
 * request that wrote: one that wrote nothing leaves the next persona the very same data.
 */
export async function runRow(row: AccessRow, side: Side, world: World): Promise<Cells> {
  const place = world.places[side];
  const mayWrite = !/^(Query\.|GET )/.test(row.field);
  const prepare = async () => ({ request: await row.request(place, world), before: await watchDatabase(world.app.orm) });
  const got: [Persona, Outcome][] = [];
  let prepared = await prepare();
  for (const persona of PERSONAS) {
    const { request, before } = prepared;
    const client = world.as[persona];
    const outcome =
      'send' in request ? await request.send(client) : outcomeOf(await client.ask(request.query, request.variables), request.isEmpty);
    const after = await watchDatabase(world.app.orm);
    got.push([persona, withWrites(outcome, mayWrite, !row.isUnjournaled, before, after)]);
    prepared = after.fingerprint === before.fingerprint ? { request, before: after } : await prepare();
  }
  return Object.fromEntries(got) as Cells;
}

/** Root fields of a schema that no row speaks of, and rows that speak of no field. */
export function incompleteness(schema: GraphQLSchema, rows: readonly AccessRow[]): { withoutRow: string[]; withoutField: string[] } {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}).map((name) => `${type!.name}.${name}`));
  const told = rows.map(({ field }) => field);
  return {
    withoutRow: fields.filter((field) => !told.includes(field)),
    withoutField: told.filter((field, index) => (!field.includes('/') && !fields.includes(field)) || told.indexOf(field) !== index),
  };
}
