import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';
import { SENTENCE, statement, World } from './world.ts';

const PARTS =
  'id version title statement internalNotes { body } turn { act isYours waitsFor turnedAt } preparedAt releasedAt evidenceId allowedActions';
const PREPARE = `mutation($input: PrepareProofInput!) { prepareProof(input: $input) { ${PARTS} } }`;
const SHOW = `query($id: ID!) { preparedProof(id: $id) { ${PARTS} } }`;
const LIST = `query($filter: PreparedProofFilter) { preparedProofs(filter: $filter) { total items { ${PARTS} preparedFor { obligationCode } } } }`;
const NOTE = 'mutation($input: AnnotatePreparedProofInput!) { annotatePreparedProof(input: $input) { internalNotes { body } } }';
const CHANGE = `mutation($id: ID!, $input: UpdatePreparedProofInput!) { updatePreparedProof(id: $id, input: $input) { ${PARTS} } }`;
const RELEASE = `mutation($input: ReleasePreparedProofInput!) { releasePreparedProof(input: $input) {
  id title versions { statement author { name } } links { obligationId turn { act } } } }`;
const DISCARD = 'mutation($input: DiscardPreparedProofInput!) { discardPreparedProof(input: $input) }';

let world: World;
let team: ApiClient;
let dpo: ApiClient;
let otherDpo: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  [team, dpo, otherDpo] = (await Promise.all((['team', 'dpoDnum', 'dpoDinum'] as const).map((who) => world.app.as(who)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
  ];
  duty = world.obligation('A1-VIO-DNUM-1');
});
afterAll(() => world?.stop());

const prepare = async (over: Record<string, unknown> = {}) =>
  (await team.get(PREPARE, { input: { ...statement([duty]), ...over } })).prepareProof;
const release = (client: ApiClient, { id, version }: { id: string; version: number }) =>
  client.get(RELEASE, { input: { preparedProofId: id, version } });

describe('A proof that is checked before it leaves', () => {
  test('waits for a DPO of the party, who finds it among what is theirs', async () => {
    const made = await prepare();
    expect(made.turn).toEqual({ act: 'CHECK', isYours: false, waitsFor: 'DNUM', turnedAt: made.preparedAt });
    expect(made.allowedActions).toEqual(['ANNOTATE', 'UPDATE', 'DISCARD']);
    const seen = (await dpo.get(SHOW, { id: made.id })).preparedProof;
    expect([seen.turn.isYours, seen.allowedActions.includes('RELEASE')]).toEqual([true, true]);
    const ids = async (client: ApiClient) =>
      (await client.get(LIST, { filter: { myTurns: ['CHECK'] } })).preparedProofs.items.map(({ id }: { id: string }) => id);
    expect(await ids(dpo)).toContain(made.id);
    expect(await ids(team)).not.toContain(made.id);
  });

  test('is annotated and changed, then leaves as it is by then, signed by who checked it', async () => {
    const made = await prepare({ internalNote: 'Première ébauche.' });
    await dpo.get(NOTE, { input: { preparedProofId: made.id, body: 'Préciser la date.' } });
    const content = { statement: `${SENTENCE} Elle date de mars.` };
    const changed = (await team.get(CHANGE, { id: made.id, input: { title: 'Procédure datée', content, version: made.version } }))
      .updatePreparedProof;
    expect(changed).toMatchObject({ title: 'Procédure datée', statement: content.statement });
    expect(changed.internalNotes.map(({ body }: { body: string }) => body)).toEqual(['Première ébauche.', 'Préciser la date.']);
    const { extensions } = await world.refused(dpo, RELEASE, { input: { preparedProofId: made.id, version: made.version } });
    expect(extensions).toMatchObject({ code: 'PREPARATION_CHANGED', current: { title: 'Procédure datée' } });
    const { releasePreparedProof: proof } = await release(dpo, changed);
    expect(proof).toMatchObject({
      title: 'Procédure datée',
      versions: [{ statement: content.statement, author: { name: 'Dominique Petit' } }],
      links: [{ obligationId: duty, turn: { act: 'REVIEW' } }],
    });
    const left = (await team.get(SHOW, { id: made.id })).preparedProof;
    expect(left).toMatchObject({ evidenceId: proof.id, turn: null, allowedActions: [] });
  });

  test('leaves once, of two who let it leave at once', async () => {
    const { id, version } = await prepare();
    const answers = await Promise.all([dpo, dpo].map((client) => client.ask(RELEASE, { input: { preparedProofId: id, version } })));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['PROOF_RELEASED', undefined].sort());
    const [{ count } = { count: '' }] = await world.rows<{ count: string }>(
      'select count(*) from evidence e join prepared_proof k on k.evidence_id = e.id where k.id = ?',
      [id],
    );
    expect(Number(count)).toBe(1);
  });

  test('once it has left is neither changed, annotated nor erased there', async () => {
    const made = await prepare();
    await release(dpo, made);
    const refusals = [
      await world.refused(team, NOTE, { input: { preparedProofId: made.id, body: 'Trop tard.' } }),
      await world.refused(team, CHANGE, { id: made.id, input: { title: 'Autre', version: made.version + 1 } }),
      await world.refused(team, DISCARD, { input: { preparedProofId: made.id, version: made.version + 1 } }),
    ];
    expect(refusals.map(({ extensions }) => extensions.code)).toEqual(['PROOF_RELEASED', 'PROOF_RELEASED', 'PROOF_RELEASED']);
  });

  test('is erased with its notes when it will not leave', async () => {
    const made = await prepare({ internalNote: 'Finalement non.' });
    expect((await team.get(DISCARD, { input: { preparedProofId: made.id, version: made.version } })).discardPreparedProof).toBe(made.id);
    expect(await world.rows('select id from prepared_proof_note where prepared_proof_id = ?', [made.id])).toEqual([]);
    expect((await world.refused(team, RELEASE, { input: { preparedProofId: made.id, version: 1 } })).extensions.code).toBe('NOT_FOUND');
  });

  test('is refused with what a deposit is refused with, naming the field', async () => {
    const refusals: [Record<string, unknown>, string][] = [
      [{ title: ' ' }, 'title'],
      [{ content: {} }, 'content.statement'],
      [{ obligationIds: [] }, 'obligationIds'],
      [{ internalNote: 'x'.repeat(5_001) }, 'internalNote'],
    ];
    for (const [over, field] of refusals) {
      const { extensions } = await world.refused(team, PREPARE, { input: { ...statement([duty]), ...over } });
      expect(extensions.fieldErrors.map((one: { field: string }) => one.field)).toEqual([field]);
    }
    const made = await prepare();
    const empty = await world.refused(dpo, NOTE, { input: { preparedProofId: made.id, body: ' ' } });
    expect(empty.extensions.fieldErrors.map((one: { field: string }) => one.field)).toEqual(['body']);
  });

  test('is not let go by its own team, nor touched by the other side', async () => {
    const { id, version } = await prepare();
    const input = { preparedProofId: id, version };
    expect((await world.refused(team, RELEASE, { input })).extensions.code).toBe('NOT_THE_DPO');
    expect((await world.refused(otherDpo, RELEASE, { input })).extensions.code).toBe('NOT_FOUND');
    expect((await world.refused(otherDpo, DISCARD, { input })).extensions.code).toBe('NOT_FOUND');
  });

  test('is listed in one statement, however many there are', async () => {
    const count = async () => (await countStatements(() => dpo.get(LIST, { filter: {} }))).statements.length;
    const before = await count();
    for (let made = 0; made < 5; made += 1) await prepare();
    expect(await count()).toBe(before);
  });
});
