import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deposit, startWorld, type World } from '../access/world.ts';
import type { ApiClient } from '../support/client.ts';
import { contentHashOf, hashOf, hashOfPublic, type JournalRow, ROW_COLUMNS } from './recipe.ts';

const JOURNAL = `query ($conventionId: ID!) { journal(conventionId: $conventionId, page: { limit: 100 }) { items {
  sequence recordedAt action: recordedAction subjectType: recordedSubjectType subjectId previousHash hash recipe contentHash salt actorId changes actor { name capacity partyCode } } } }`;

interface Told extends Pick<JournalRow, 'sequence' | 'action' | 'subjectType' | 'subjectId' | 'previousHash' | 'hash' | 'recipe' | 'salt'> {
  recordedAt: string;
  contentHash: string;
  actorId: string | null;
  changes: unknown;
  actor: { name: string; capacity: string; partyCode: string | null };
}

let world: World;
let chain: string;
let proof: string;

beforeAll(async () => {
  world = await startWorld();
  chain = world.places.inside.conventionId;
  proof = (await deposit(world.places.inside, { confidentiality: 'RESTRICTED' })).id;
});

afterAll(() => world?.app.stop());

async function journalOf(client: ApiClient): Promise<Told[]> {
  const { journal } = await client.get<{ journal: { items: Told[] } }>(JOURNAL, { conventionId: chain });
  return journal.items.toReversed();
}

const aboutProof = (entries: Told[]): Told => entries.find(({ subjectId }) => subjectId === proof)!;

async function storedEntry(): Promise<JournalRow> {
  const [row] = await world.app.orm.em.execute<JournalRow[]>(`select ${ROW_COLUMNS} from journal_entry where subject_id = ?`, [proof]);
  return row!;
}

describe('the journal, for who may not see a proof', () => {
  test('gives neither what was written of it nor anything that would confirm a guess', async () => {
    const told = aboutProof(await journalOf(world.as.reader));
    expect(told).toMatchObject({ changes: { redacted: true }, salt: null, actorId: null });
    const truth = await storedEntry();
    const guesses = [null, '', '0'.repeat(64)].map((salt) => contentHashOf({ ...truth, salt }));
    expect(guesses).not.toContain(told.contentHash);
    expect(hashOf({ ...truth, recipe: 1 })).not.toBe(told.hash);
    expect(contentHashOf(truth)).toBe(told.contentHash);
  });

  test('still holds from what it gives to every reader: each hash, each link', async () => {
    const entries = await journalOf(world.as.reader);
    expect(entries.length).toBeGreaterThan(1);
    let previous = '0'.repeat(64);
    for (const { actor, recordedAt, ...entry } of entries) {
      const at = recordedAt.replace('Z', '000Z');
      const signed = { actorName: actor.name, actorRole: actor.capacity, actorParty: actor.partyCode };
      expect(entry.previousHash).toBe(previous);
      expect(hashOfPublic({ ...entry, ...signed, recordedAt: at, chain })).toBe(entry.hash);
      previous = entry.hash;
    }
  });
});

test('who may see the proof can check what was written of it', async () => {
  const told = aboutProof(await journalOf(world.as.team));
  expect(told.salt).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHashOf(told)).toBe(told.contentHash);
  expect(JSON.stringify(told.changes)).toContain('Procédure en cas de violation');
});

test('two entries that tell the same have different salts', async () => {
  const [row] = await world.app.orm.em.execute<{ salts: number; entries: number }[]>(
    'select count(distinct salt)::integer as salts, count(*)::integer as entries from journal_entry',
  );
  expect(row!.salts).toBe(row!.entries);
});
