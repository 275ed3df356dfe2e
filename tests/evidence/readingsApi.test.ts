import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deposit, type MadeEvidence, startWorld, type World } from '../access/world.ts';
import type { ApiClient } from '../support/client.ts';

const READINGS =
  'query($id: ID!) { evidence(id: $id) { canSeeReadings readings { day versionNumber reader { name capacity partyCode } } } }';
const RESTRICTED = { confidentiality: 'RESTRICTED', isFile: true };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world?.app.stop());

const readings = async (client: ApiClient, { id }: MadeEvidence) => (await client.get(READINGS, { id })).evidence.readings;
const open = async (client: ApiClient, { versionId }: MadeEvidence, init?: RequestInit) => {
  const response = await client.fetch(`/files/${versionId}`, init);
  await response.arrayBuffer();
  return response.status;
};
const kept = async () => (await world.app.orm.em.fork().execute<[{ n: number }]>('select count(*)::int as n from evidence_reading'))[0].n;
const BY_REVIEWER = {
  versionNumber: 1,
  day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  reader: { name: 'Alix Bernard', capacity: 'REVIEWER', partyCode: 'DINUM' },
};

describe('a restricted file', () => {
  it('opened by somebody who is not of its party is told to the DPOs of that party: who, when, which version', async () => {
    const proof = await deposit(world.places.inside, RESTRICTED);
    expect(await readings(world.as.dpoOwnSide, proof)).toEqual([]);
    expect(await open(world.as.reviewer, proof)).toBe(200);
    expect(await readings(world.as.dpoOwnSide, proof)).toEqual([BY_REVIEWER]);
  });

  it('opened twenty times at once, in pieces, is told once that day, and again the next one', async () => {
    const proof = await deposit(world.places.inside, RESTRICTED);
    const before = await kept();
    await Promise.all(
      Array.from({ length: 20 }, (_, piece) => open(world.as.reviewer, proof, { headers: { range: `bytes=${piece}-${piece}` } })),
    );
    expect(await kept()).toBe(before + 1);
    world.app.clock.moveTo(new Date(Date.now() + 2 * 3_600_000));
    await open(world.as.reviewer, proof);
    expect(await readings(world.as.dpoOwnSide, proof)).not.toHaveLength(0);
  });

  it('asked for by its own party, only looked up, or refused, is not told', async () => {
    const proof = await deposit(world.places.inside, RESTRICTED);
    const before = await kept();
    expect(await open(world.as.team, proof)).toBe(200);
    expect(await open(world.as.dpoOwnSide, proof)).toBe(200);
    expect(await open(world.as.reviewer, proof, { method: 'HEAD' })).toBe(200);
    expect(await open(world.as.dpoOtherSide, proof)).toBe(404);
    expect(await open(world.app.anonymous, proof)).toBe(401);
    expect(await kept()).toBe(before);
  });

  it('that is not restricted is not told', async () => {
    const proof = await deposit(world.places.inside, { ...RESTRICTED, confidentiality: 'PARTIES' });
    const before = await kept();
    expect(await open(world.as.reviewer, proof)).toBe(200);
    expect(await kept()).toBe(before);
  });
});

describe('who opened it', () => {
  it.each(['team', 'reviewer', 'administrator', 'dpoOtherSide', 'reader'] as const)('is not for %s to know', async (persona) => {
    const proof = await deposit(world.places.inside, { confidentiality: 'PUBLIC' });
    const { evidence } = await world.as[persona].get(READINGS, { id: proof.id });
    expect(evidence).toEqual({ canSeeReadings: false, readings: [] });
  });

  it('is for the DPO of its party to know, even where nobody did', async () => {
    const proof = await deposit(world.places.inside, { confidentiality: 'PUBLIC' });
    const { evidence } = await world.as.dpoOwnSide.get(READINGS, { id: proof.id });
    expect(evidence).toEqual({ canSeeReadings: true, readings: [] });
  });
});

describe('a restricted proof in words', () => {
  it.each([
    ['one by one', (client: ApiClient, { id }: MadeEvidence) => client.get('query($id: ID!) { evidence(id: $id) { id } }', { id })],
    [
      'in a list',
      (client: ApiClient, { id }: MadeEvidence) => client.get('query($id: ID!) { evidences(filter: { ids: [$id] }) { total } }', { id }),
    ],
    [
      'from its obligation',
      (client: ApiClient, { obligationId }: MadeEvidence) =>
        client.get('query($id: ID!) { obligation(id: $id) { evidence { id } } }', { id: obligationId }),
    ],
    ['found by its words', (client: ApiClient) => client.get('{ search(text: "procédure violation") { evidence { items { id } } } }')],
    [
      'with the whole convention',
      (client: ApiClient) =>
        client.get('query($id: ID!) { dossier(conventionId: $id) { __typename } }', { id: world.places.inside.conventionId }),
    ],
  ])('read %s by a reviewer is told', async (_how, look) => {
    const proof = await deposit(world.places.inside, { confidentiality: 'RESTRICTED' });
    await look(world.as.team, proof);
    expect(await readings(world.as.dpoOwnSide, proof)).toEqual([]);
    await look(world.as.reviewer, proof);
    expect(await readings(world.as.dpoOwnSide, proof)).toEqual([BY_REVIEWER]);
  });
});
