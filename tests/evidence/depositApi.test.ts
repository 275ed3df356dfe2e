import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { DEPOSIT, fieldsOf, SENTENCE, statement, World } from './world.ts';

let world: World;
let team: ApiClient;
let duty: string;
let otherDuty: string;
let dinumDuty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  duty = world.obligation('A1-VIO-DNUM-1');
  otherDuty = world.obligation('A1-VIO-DNUM-2');
  dinumDuty = world.obligation('A1-VIO-DINUM-1');
});

afterAll(() => world?.stop());

const input = (over: Record<string, unknown> = {}) => ({ input: { ...statement([duty]), ...over } });

describe('each kind of proof is stored as it was offered', () => {
  test('a file, with its hash, and its ticket is used up', async () => {
    const content = makePdf('Procédure');
    const { body } = await team.upload(content, 'procédure.pdf');
    const { depositEvidence } = await team.get(DEPOSIT, input({ kind: 'FILE', content: { uploadId: body.id } }));
    const [version] = depositEvidence.versions;
    expect(version).toMatchObject({ number: 1, isCurrent: true, fileName: 'procédure.pdf' });
    expect(version.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(depositEvidence).toMatchObject({ confidentiality: 'PARTIES', party: { code: 'DNUM' } });
    expect(depositEvidence.author).toEqual({ name: 'Camille Roux', capacity: 'TEAM_MEMBER', partyCode: 'DNUM' });
    expect(await world.rows('select id from upload where id = ?', [body.id])).toEqual([]);
    const download = await team.fetch(`/files/${version.id}`);
    expect(Buffer.from(await download.arrayBuffer()).equals(content)).toBe(true);
  });

  test.each([
    [
      'LINK',
      { url: 'https://beta.gouv.fr/startups/domifa?onglet=équipe' },
      { url: 'https://beta.gouv.fr/startups/domifa?onglet=%C3%A9quipe' },
    ],
    ['LINK', { url: 'https://équipe.exemple.fr/' }, { url: 'https://xn--quipe-9ra.exemple.fr/' }],
    ['STATEMENT', { statement: `  ${SENTENCE}  ` }, { statement: SENTENCE }],
    ['STATEMENT', { statement: SENTENCE, validFrom: '2026-01-01', validUntil: '2026-01-01' }, { validUntil: '2026-01-01' }],
  ])('%s %o', async (kind, content, stored) => {
    const { depositEvidence } = await team.get(DEPOSIT, input({ kind, content }));
    expect(depositEvidence.versions).toMatchObject([stored]);
  });

  test('one deposit serves several obligations of one party, each told once', async () => {
    const { depositEvidence } = await team.get(DEPOSIT, { input: statement([duty, otherDuty, duty, duty.toUpperCase()]) });
    expect(depositEvidence.links.map(({ obligationCode }: { obligationCode: string }) => obligationCode)).toEqual([
      'A1-VIO-DNUM-1',
      'A1-VIO-DNUM-2',
    ]);
  });

  test('fifty obligations are accepted at once', async () => {
    const rows = await world.rows<{ id: string }>(
      `select o.id from obligation o join commitment c on c.id = o.commitment_id and c.tracking not in ('NOTE', 'USE')
        join party y on y.id = o.party_id where y.code = 'DNUM' order by o.id limit 50`,
    );
    const { depositEvidence } = await team.get(DEPOSIT, { input: statement(rows.map(({ id }) => id)) });
    expect(depositEvidence.links).toHaveLength(50);
  });
});

describe('a deposit for the wrong obligations is refused', () => {
  const unknown = '00000000-0000-7000-8000-000000000000';

  test.each([
    ['none', () => [], 'OBLIGATIONS_COUNT'],
    ['fifty-one', () => Array.from({ length: 51 }, (_, index) => unknown.slice(0, -2) + String(10 + index)), 'OBLIGATIONS_COUNT'],
    ['of the other party', () => [dinumDuty], 'NOT_YOUR_PARTY'],
    ['of the other party beside one’s own', () => [duty, dinumDuty], 'NOT_YOUR_PARTY'],
    ['of two parties one acts for', () => [duty, world.obligation('A2-P1-EQUIPE-1')], 'SEVERAL_PARTIES'],
    ['unknown', () => [unknown], 'NOT_FOUND'],
    ['known and unknown', () => [duty, unknown], 'NOT_FOUND'],
    ['malformed', () => ['A1-VIO-DNUM-1'], 'NOT_FOUND'],
    ['malformed with a quote', () => ["'; drop table evidence; --"], 'NOT_FOUND'],
    ['an empty id', () => [''], 'NOT_FOUND'],
  ])('%s', async (_, ids, code) => {
    const error = await world.refused(team, DEPOSIT, input({ obligationIds: ids() }));
    expect(error.extensions.code).toBe(code);
    if (code !== 'NOT_YOUR_PARTY') expect(error.extensions.fieldErrors[0]!.field).toBe('obligationIds');
  });

  test('another convention’s ids mixed in are answered as unknown, or as another party’s where one may read it', async () => {
    const second = await world.secondConvention();
    const mixed = input({ obligationIds: [duty, second.obligation('A1-VIO-DNUM-1')] });
    expect((await world.refused(team, DEPOSIT, mixed)).extensions.code).toBe('NOT_FOUND');
    await world.join(second, 'camille.roux@demo.invalid', 'DNUM');
    expect((await world.refused(team, DEPOSIT, mixed)).extensions.code).toBe('SEVERAL_PARTIES');
  });

  test.each(['dpoDinum', 'reviewer', 'reader', 'administrator', 'partner'] as const)(
    'by %s, who does not act for the party',
    async (who) => {
      expect((await world.refused(await world.app.as(who), DEPOSIT, input())).extensions.code).toBe('NOT_YOUR_PARTY');
    },
  );
});

describe('what a proof says is checked field by field', () => {
  const long = (length: number) => 'é'.repeat(length);
  const content = (over: Record<string, unknown>) => ({ content: { statement: SENTENCE, ...over } });

  test.each([
    ['an empty title', { title: '' }, 'title REQUIRED'],
    ['a title of spaces', { title: ' \t\n ' }, 'title REQUIRED'],
    ['a title of invisible characters', { title: '\u200b\u2060\ufeff\u00ad' }, 'title REQUIRED'],
    ['a title of 301 characters', { title: long(301) }, 'title TOO_LONG'],
    ['a NUL in the title', { title: 'Preuve\u0000' }, 'title CONTROL_CHARACTERS'],
    ['a C1 control in the title', { title: 'Preuve\u0085 a' }, 'title CONTROL_CHARACTERS'],
    ['a right-to-left override', { title: 'facture\u202efdp.exe' }, 'title CONTROL_CHARACTERS'],
    ['an isolate', { title: 'facture \u2067a' }, 'title CONTROL_CHARACTERS'],
    ['half a character', { title: 'Preuve \ud83d' }, 'title CONTROL_CHARACTERS'],
    ['half a character in a long text', { description: 'Suite \udc00 fin' }, 'description CONTROL_CHARACTERS'],
    ['a line break in the title', { title: 'Preuve\nautre' }, 'title SEVERAL_LINES'],
    ['a description of 5,001 characters', { description: long(5001) }, 'description TOO_LONG'],
    ['a statement of 19 characters', content({ statement: long(19) }), 'content.statement TOO_SHORT'],
    ['a statement of 10,001 characters', content({ statement: long(10_001) }), 'content.statement TOO_LONG'],
    ['a statement of spaces', content({ statement: ' '.repeat(40) }), 'content.statement REQUIRED'],
    ['a statement of invisible characters', content({ statement: '\u200b'.repeat(40) }), 'content.statement TOO_SHORT'],
    ['a note of 2,001 characters', content({ note: long(2001) }), 'content.note TOO_LONG'],
    ['an end before its start', content({ validFrom: '2026-05-02', validUntil: '2026-05-01' }), 'content.validUntil VALIDITY_REVERSED'],
    ['the year zero', content({ validUntil: '0000-01-01' }), 'content.validUntil DATE_OUT_OF_RANGE'],
    ['a start in the year 9999', content({ validFrom: '9999-12-31' }), 'content.validFrom DATE_OUT_OF_RANGE'],
    ['a statement without text', { content: {} }, 'content.statement REQUIRED'],
    ['an entry of a register', { kind: 'REGISTER', content: {} }, 'kind KEPT_BY_REGISTER'],
    ['a link of spaces', { kind: 'LINK', content: { url: '   ' } }, 'content.url REQUIRED'],
  ])('%s', async (_, over, expected) => {
    expect(fieldsOf(await world.refused(team, DEPOSIT, input(over)))).toEqual([expected]);
  });

  test('300 characters outside the basic plane are a title of 300 characters', async () => {
    const { depositEvidence } = await team.get(DEPOSIT, input({ title: '📄'.repeat(300) }));
    expect([...depositEvidence.title]).toHaveLength(300);
  });

  test('everything that is wrong is told at once', async () => {
    const over = { title: '', obligationIds: [], content: { statement: 'court', validFrom: '2026-02-01', validUntil: '2026-01-01' } };
    expect(fieldsOf(await world.refused(team, DEPOSIT, input(over)))).toEqual([
      'obligationIds OBLIGATIONS_COUNT',
      'title REQUIRED',
      'content.validUntil VALIDITY_REVERSED',
      'content.statement TOO_SHORT',
    ]);
  });

  test('content that does not belong to the kind is refused, an upload included, and its ticket stays usable', async () => {
    const { body } = await team.upload(makePdf('Autre'), 'autre.pdf');
    for (const kind of ['LINK', 'STATEMENT']) {
      const error = await world.refused(team, DEPOSIT, input({ kind, content: { uploadId: body.id } }));
      expect(fieldsOf(error)).toContain('content.uploadId CONTENT_MISMATCH');
    }
    const both = { kind: 'FILE', content: { uploadId: body.id, url: 'https://beta.gouv.fr/' } };
    expect(fieldsOf(await world.refused(team, DEPOSIT, input(both)))).toEqual(['content.url CONTENT_MISMATCH']);
    await team.get(DEPOSIT, input({ kind: 'FILE', content: { uploadId: body.id } }));
  });
});
