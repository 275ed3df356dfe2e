import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { type Ids, SENTENCE, World } from './world.ts';

const PARTS =
  'id version title confidentiality renewsEvidenceId evidenceId allowedActions turn { act isYours } preparedFor { obligationId }';
const PREPARE = `mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { ${PARTS} } }`;
const SHOW = `query($id: ID!) { preparedProof(id: $id) { ${PARTS} } }`;
const FOUND = 'query($ids: [ID!]) { preparedProofs(filter: { renewsEvidenceIds: $ids, isReleased: false }) { total items { id } } }';
const CHANGE = 'mutation($id: ID!, $input: UpdatePreparedProofInput!) { updatePreparedProof(id: $id, input: $input) { version } }';
const RELEASE = `mutation($input: ReleasePreparedProofInput!) { releasePreparedProof(input: $input) {
  id versions { number isCurrent statement author { name } } } }`;
const VERSIONS =
  'query($id: ID!) { evidence(id: $id) { versions { number isCurrent statement } preparation { internalNotes { body } releaser { name } } } }';
const WITHDRAW = 'mutation($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { id } }';
const CORRECTED = `${SENTENCE} Elle date de mars.`;

let world: World;
let team: ApiClient;
let dpo: ApiClient;
let otherDpo: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  [team, dpo, otherDpo] = [await world.app.as('team'), await world.app.as('dpoDnum'), await world.app.as('dpoDinum')];
  duty = world.obligation('A1-VIO-DNUM-1');
});
afterAll(() => world?.stop());

const inputFor = ({ evidence, version }: Ids, over: object = {}) => ({
  input: { evidenceId: evidence, lastVersionId: version, content: { statement: CORRECTED }, ...over },
});
const prepare = async (ids: Ids, over: object = {}) => (await team.get(PREPARE, inputFor(ids, over))).prepareVersion;
const release = ({ id, version }: { id: string; version: number }) => ({ input: { preparedProofId: id, version } });
const read = async (client: ApiClient, { evidence }: Ids) => (await client.get(VERSIONS, { id: evidence })).evidence;
const numbersRead = async (client: ApiClient, ids: Ids) =>
  (await read(client, ids)).versions.map(({ number, isCurrent }: { number: number; isCurrent: boolean }) => [number, isCurrent]);

describe('A newer version that is checked before it leaves', () => {
  test('waits for a DPO of the party, and everybody reads the version before until it leaves', async () => {
    const ids = await world.deposit(team, [duty]);
    const made = await prepare(ids, { internalNote: 'Vérifier la date.' });
    expect(made).toMatchObject({ renewsEvidenceId: ids.evidence, evidenceId: null, title: 'Procédure de notification' });
    expect(made.preparedFor).toEqual([{ obligationId: duty }]);
    expect((await dpo.get(SHOW, { id: made.id })).preparedProof.turn).toEqual({ act: 'CHECK', isYours: true });
    for (const client of [team, dpo, otherDpo]) expect(await numbersRead(client, ids)).toEqual([[1, true]]);
    const { releasePreparedProof: proof } = await dpo.get(RELEASE, release(made));
    expect(proof.id).toBe(ids.evidence);
    const current = proof.versions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    expect(current).toMatchObject({ number: 2, statement: CORRECTED, author: { name: 'Dominique Petit' } });
    expect((await read(team, ids)).preparation).toEqual({
      internalNotes: [{ body: 'Vérifier la date.' }],
      releaser: { name: 'Dominique Petit' },
    });
    expect((await read(otherDpo, ids)).preparation).toBeNull();
  });

  test('is found by the proof that it renews, by its own party and nobody else, until it leaves', async () => {
    const [ids, another] = [await world.deposit(team, [duty]), await world.deposit(team, [duty])];
    const made = await prepare(ids);
    const found = async (client: ApiClient, { evidence }: Ids) =>
      (await client.get(FOUND, { ids: [evidence] })).preparedProofs.items.map(({ id }: { id: string }) => id);
    for (const client of [team, dpo]) expect(await found(client, ids)).toEqual([made.id]);
    expect(await found(team, another)).toEqual([]);
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'administrator'] as const)
      expect(await found(await world.app.as(who), ids)).toEqual([]);
    await dpo.get(RELEASE, release(made));
    expect(await found(team, ids)).toEqual([]);
  });

  test('is let go neither by its team nor by the other side, which does not know of it', async () => {
    const ids = await world.deposit(team, [duty]);
    const made = await prepare(ids);
    expect((await world.refused(team, RELEASE, release(made))).extensions.code).toBe('NOT_THE_DPO');
    expect((await world.refused(otherDpo, RELEASE, release(made))).extensions.code).toBe('NOT_FOUND');
    expect((await world.refused(otherDpo, PREPARE, inputFor(ids))).extensions.code).toBe('NOT_YOUR_EVIDENCE');
  });

  test('leaves once, of two who let it leave at once', async () => {
    const ids = await world.deposit(team, [duty]);
    const made = await prepare(ids);
    const answers = await Promise.all([dpo, dpo].map((client) => client.ask(RELEASE, release(made))));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['PROOF_RELEASED', undefined].sort());
    expect((await numbersRead(team, ids)).length).toBe(2);
  });

  test('stays inside when another version was deposited meanwhile, and is refused over a version that is no longer the last', async () => {
    const ids = await world.deposit(team, [duty]);
    const made = await prepare(ids);
    await world.addVersion(team, ids);
    expect((await world.refused(dpo, RELEASE, release(made))).extensions).toMatchObject({
      code: 'VERSION_SUPERSEDED',
      current: { number: 2 },
    });
    expect((await world.refused(team, PREPARE, inputFor(ids))).extensions.code).toBe('VERSION_SUPERSEDED');
    expect((await dpo.get(SHOW, { id: made.id })).preparedProof.evidenceId).toBeNull();
  });

  test('stays inside when its proof was withdrawn meanwhile', async () => {
    const ids = await world.deposit(team, [duty]);
    const made = await prepare(ids);
    await team.get(WITHDRAW, { input: { evidenceId: ids.evidence, reason: 'Déposée par erreur sur cette obligation.' } });
    expect((await world.refused(dpo, RELEASE, release(made))).extensions.code).toBe('EVIDENCE_WITHDRAWN');
    expect((await world.refused(team, PREPARE, inputFor(ids))).extensions.code).toBe('EVIDENCE_WITHDRAWN');
  });

  test('is changed in what it holds, and keeps the title of its proof, as it is by then', async () => {
    const ids = await world.deposit(team, [duty]);
    const made = await prepare(ids);
    const refused = await world.refused(team, CHANGE, { id: made.id, input: { title: 'Autre', version: made.version } });
    expect(refused.extensions.fieldErrors).toMatchObject([{ field: 'title', code: 'KEPT_BY_PROOF' }]);
    const content = { statement: `${CORRECTED} Signée.` };
    const { version } = (await team.get(CHANGE, { id: made.id, input: { content, version: made.version } })).updatePreparedProof;
    const { releasePreparedProof: proof } = await dpo.get(RELEASE, release({ id: made.id, version }));
    expect(proof.versions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).statement).toBe(content.statement);
  });
});
