import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { ADD_VERSION, DEPOSIT, LINK, REVIEW, SENTENCE, statement, UNLINK, UPDATE, WITHDRAW, World } from './world.ts';

let world: World;
let team: ApiClient;
let dpoDinum: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  dpoDinum = await world.app.as('dpoDinum');
  duty = world.obligation('A1-VIO-DNUM-1');
});

afterAll(() => world?.stop());

const sha = (content: Buffer) => createHash('sha256').update(content).digest('hex');

async function fileAndNewerFile() {
  const [first, second] = [makePdf('Version 1'), makePdf('Version 2')];
  const ids = await world.depositFile(team, [duty], 'Version 1');
  const { body } = await team.upload(second, 'suite.pdf');
  const newer = await world.addVersion(team, ids, { uploadId: body.id });
  return { ids, newer, first, second };
}

describe('a version is immutable', () => {
  test('editing title or confidentiality keeps the file and adds no version', async () => {
    const ids = await world.depositFile(team, [duty], 'Titre seul');
    const input = { version: 1, title: 'Nouveau titre', confidentiality: 'RESTRICTED' };
    const { updateEvidence } = await team.get(UPDATE, { id: ids.evidence, input });
    expect(updateEvidence).toMatchObject({ title: 'Nouveau titre', confidentiality: 'RESTRICTED', version: 2 });
    expect(updateEvidence.versions).toEqual([{ id: ids.version, number: 1, sha256: sha(makePdf('Titre seul')) }]);
    const again = await team.get(UPDATE, { id: ids.evidence, input: { version: 2, description: 'Une description' } });
    expect(again.updateEvidence).toMatchObject({ title: 'Nouveau titre', description: 'Une description', confidentiality: 'RESTRICTED' });
  });

  test('an older file stays downloadable with its hash', async () => {
    const { ids, newer, first, second } = await fileAndNewerFile();
    for (const [id, content] of [[ids.version, first] as const, [newer, second] as const]) {
      const response = await dpoDinum.fetch(`/files/${id}`);
      expect(response.headers.get('x-checksum-sha256')).toBe(sha(content));
      expect(sha(Buffer.from(await response.arrayBuffer()))).toBe(sha(content));
    }
  });

  test.each(['update evidence_version set file_name = null', 'delete from evidence_version', 'delete from review'])(
    'the database itself refuses: %s',
    async (statement) => {
      await expect(world.rows(statement)).rejects.toThrow(/append-only/);
    },
  );
});

describe('a newer version starts unreviewed', () => {
  test('what was attested lapses, and is attested again once the newer version is accepted', async () => {
    const id = world.obligation('A1-DON-DNUM-1');
    await world.declare(team, id);
    const ids = await world.deposit(team, [id]);
    expect(await world.accept(dpoDinum, ids)).toBe('ATTESTED');
    const version = await world.addVersion(team, ids);
    expect(await world.assurance(team, id)).toBe('LAPSED');
    expect(await world.accept(dpoDinum, { ...ids, version })).toBe('ATTESTED');
  });

  test('a corrected version of what was never attested waits for review', async () => {
    const id = world.obligation('A1-DON-DNUM-2');
    const ids = await world.deposit(team, [id]);
    const input = {
      obligationId: id,
      evidenceVersionId: ids.version,
      verdict: 'CHANGES_REQUESTED',
      changeKind: 'INCOMPLETE',
      comment: SENTENCE,
    };
    expect((await dpoDinum.get(REVIEW, { input })).reviewEvidence.assurance).toBe('CHANGES_REQUESTED');
    await world.addVersion(team, ids);
    expect(await world.assurance(team, id)).toBe('EVIDENCED');
  });

  test('of versions added at once one wins; the others are refused with what is current', async () => {
    for (let round = 0; round < 6; round += 1) {
      const ids = await world.deposit(team, [duty]);
      const input = { evidenceId: ids.evidence, lastVersionId: ids.version, content: { statement: SENTENCE } };
      const clients = [team, await world.app.as('dpoDnum'), team];
      const answers = await Promise.all(clients.map((client) => client.ask(ADD_VERSION, { input })));
      const winner = answers.find(({ data }) => data)!.data!.addEvidenceVersion;
      const refusals = answers.flatMap(({ errors }) => errors ?? []);
      expect(refusals).toHaveLength(2);
      for (const error of refusals) {
        expect(error.extensions).toMatchObject({
          code: 'VERSION_SUPERSEDED',
          category: 'CONFLICT',
          current: { id: winner.versions[0].id, number: 2 },
        });
        await world.expectWorded(error);
      }
    }
  });

  test.each([
    ['of another kind', () => ({ url: 'https://beta.gouv.fr/' }), 'content.statement REQUIRED'],
    ['too short', () => ({ statement: 'court' }), 'content.statement TOO_SHORT'],
    [
      'with an end before its start',
      () => ({ statement: SENTENCE, validFrom: '2026-02-01', validUntil: '2026-01-01' }),
      'content.validUntil VALIDITY_REVERSED',
    ],
  ])('content %s is refused', async (_, content, expected) => {
    const ids = await world.deposit(team, [duty]);
    const input = { evidenceId: ids.evidence, lastVersionId: ids.version, content: content() };
    const { extensions } = await world.refused(team, ADD_VERSION, { input });
    expect(extensions.fieldErrors.map(({ field, code }) => `${field} ${code}`)).toContain(expected);
  });

  test('a version that never was current, or is of another proof, is a conflict, and its upload stays usable', async () => {
    const [ids, other] = [await world.depositFile(team, [duty]), await world.deposit(team, [duty])];
    const { body } = await team.upload(makePdf('Suite'), 'suite.pdf');
    for (const lastVersionId of [other.version, 'x', '00000000-0000-7000-8000-000000000000']) {
      const input = { evidenceId: ids.evidence, lastVersionId, content: { uploadId: body.id } };
      const { extensions } = await world.refused(team, ADD_VERSION, { input });
      expect(extensions).toMatchObject({ code: 'VERSION_SUPERSEDED', current: { id: ids.version } });
    }
    await world.addVersion(team, { ...ids, version: ids.version.toUpperCase() }, { uploadId: body.id });
  });
});

describe('editing the record', () => {
  test('two edits at once: one wins, the other is refused with what the record is', async () => {
    const { evidence: id } = await world.deposit(team, [duty]);
    const edit = (title: string) => team.ask(UPDATE, { id, input: { version: 1, title } });
    const answers = await Promise.all([edit('Premier'), edit('Second')]);
    const [won] = answers.flatMap(({ data }) => data?.updateEvidence.title ?? []);
    const [lost] = answers.flatMap(({ errors }) => errors ?? []);
    expect(lost!.extensions).toMatchObject({
      code: 'EVIDENCE_CHANGED',
      current: { title: won, version: 2, authorName: expect.any(String), changedAt: expect.any(String) },
    });
    await world.expectWorded(lost!);
  });

  test.each([
    ['an empty title', { title: ' ' }, 'title REQUIRED'],
    ['a title of 301 characters', { title: 'a'.repeat(301) }, 'title TOO_LONG'],
    ['a title with an override', { title: 'a\u202eb' }, 'title CONTROL_CHARACTERS'],
    ['a long description', { description: 'a'.repeat(5001) }, 'description TOO_LONG'],
  ])('%s is refused', async (_, over, expected) => {
    const { evidence: id } = await world.deposit(team, [duty]);
    const { extensions } = await world.refused(team, UPDATE, { id, input: { version: 1, ...over } });
    expect(extensions.fieldErrors.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });

  test('the other party, a reviewer, a reader and an administrator, who does not even see it, change nothing of it', async () => {
    const ids = await world.deposit(team, [duty]);
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'partner', 'administrator'] as const) {
      const expected = who === 'administrator' ? 'NOT_FOUND' : 'NOT_YOUR_EVIDENCE';
      const client = await world.app.as(who);
      const id = ids.evidence;
      const asked: [string, Record<string, unknown>][] = [
        [UPDATE, { id, input: { version: 1, title: 'Autre' } }],
        [ADD_VERSION, { input: { evidenceId: id, lastVersionId: ids.version, content: { statement: SENTENCE } } }],
        [WITHDRAW, { input: { evidenceId: id, reason: SENTENCE } }],
        [LINK, { input: { evidenceId: id, obligationId: world.obligation('A1-VIO-DNUM-2') } }],
        [UNLINK, { input: { evidenceId: id, obligationId: duty } }],
      ];
      for (const [query, variables] of asked) {
        expect((await world.refused(client, query, variables)).extensions.code).toBe(expected);
      }
    }
  });

  test('what a register keeps is changed where it is recorded', async () => {
    const { evidence: evidenceId, version } = await world.deposit(team, [duty]);
    const kept = world.rows(
      `with told as (select set_config('garant.journaled', 'yes', true)) update evidence set kind = 'REGISTER' from told where id = ? returning id`,
      [evidenceId],
    );
    expect(await kept).toHaveLength(1);
    const { evidence } = await team.get('query($id: ID!) { evidence(id: $id) { allowedActions } }', { id: evidenceId });
    expect(evidence.allowedActions).toEqual(['UPDATE', 'LINK', 'WITHDRAW']);
    const input = { evidenceId, lastVersionId: version, content: { statement: SENTENCE } };
    expect((await world.refused(team, ADD_VERSION, { input })).extensions.code).toBe('KEPT_BY_REGISTER');
  });

  test('a restricted proof of the other party is answered as unknown', async () => {
    const ids = await world.deposit(team, [duty], { confidentiality: 'RESTRICTED' });
    const input = { evidenceId: ids.evidence, reason: SENTENCE };
    expect((await world.refused(dpoDinum, WITHDRAW, { input })).extensions.code).toBe('NOT_FOUND');
  });
});

describe('after withdrawal', () => {
  test('nothing more is done with the proof, which stays readable', async () => {
    const ids = await world.depositFile(team, [duty], 'Retirée');
    const { withdrawEvidence } = await team.get(WITHDRAW, { input: { evidenceId: ids.evidence, reason: SENTENCE } });
    expect(withdrawEvidence).toMatchObject({ withdrawnByName: 'Camille Roux', withdrawalReason: SENTENCE });
    const { body } = await team.upload(makePdf('Après'), 'apres.pdf');
    const evidenceId = ids.evidence;
    const asked: [ApiClient, string, Record<string, unknown>][] = [
      [team, ADD_VERSION, { input: { evidenceId, lastVersionId: ids.version, content: { uploadId: body.id } } }],
      [team, UPDATE, { id: evidenceId, input: { version: 2, title: 'Autre' } }],
      [team, WITHDRAW, { input: { evidenceId, reason: SENTENCE } }],
      [team, LINK, { input: { evidenceId, obligationId: world.obligation('A1-VIO-DNUM-2') } }],
      [team, UNLINK, { input: { evidenceId, obligationId: duty } }],
      [dpoDinum, REVIEW, { input: { obligationId: duty, evidenceVersionId: ids.version, verdict: 'ACCEPTED' } }],
    ];
    for (const [client, query, variables] of asked) {
      expect((await world.refused(client, query, variables)).extensions.code).toBe('EVIDENCE_WITHDRAWN');
    }
    expect((await dpoDinum.fetch(`/files/${ids.version}`)).status).toBe(200);
    await team.get(DEPOSIT, { input: { ...statement([duty]), kind: 'FILE', content: { uploadId: body.id } } });
  });

  test('of two withdrawals at once one wins, and its reason stays', async () => {
    const { evidence: evidenceId } = await world.deposit(team, [duty]);
    const withdraw = (reason: string) => team.ask(WITHDRAW, { input: { evidenceId, reason } });
    const answers = await Promise.all([withdraw(`${SENTENCE} 1`), withdraw(`${SENTENCE} 2`)]);
    const [kept] = answers.flatMap(({ data }) => data?.withdrawEvidence.withdrawalReason ?? []);
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(['EVIDENCE_WITHDRAWN']);
    expect(await world.rows('select withdrawal_reason from evidence where id = ?', [evidenceId])).toEqual([{ withdrawal_reason: kept }]);
  });
});
