import type { Client } from 'pg';
import { conventionFactories } from './factories.conventions.ts';
import { evidenceFactories } from './factories.evidence.ts';
import { obligationFactories } from './factories.obligations.ts';
import { occurrenceFactories } from './factories.occurrences.ts';
import { Writer } from './factories.writer.ts';

/** Makes records: override what matters, parents make themselves. */
export function factory(client: Client) {
  const writer = new Writer(client);
  const conventions = conventionFactories(writer);
  const obligations = obligationFactories(writer, conventions);
  return { ...conventions, ...obligations, ...occurrenceFactories(writer), ...evidenceFactories(writer, conventions, obligations) };
}
export type Factory = ReturnType<typeof factory>;

/** Runs `work` in one transaction that the guard of the journal lets pass without an entry, and commits. */
export async function seed<T>(client: Client, work: (make: Factory) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query("select set_config('garant.journaled', 'yes', true)");
    const result = await work(factory(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
