import type { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseFailure } from '../../server/platform/db/databaseFailure.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { ApiClient, type ApiError } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { insideAgreement } from '../support/outside.ts';

let app: TestApp;
let printed = '';
const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/;

/** The program writes its log to standard output: what it writes there is kept. */
function keepOutput(): void {
  const write = (chunk: unknown, ...rest: unknown[]) => {
    printed += String(chunk);
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    done?.();
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(write as Writable['write'] as typeof process.stdout.write);
}

beforeAll(async () => {
  keepOutput();
  app = await startTestApp({ LOG_LEVEL: 'trace' });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => app?.stop());

async function lastingBreakdown(work: () => Promise<void>): Promise<void> {
  await app.orm.em.execute('alter table journal_entry rename to journal_entry_gone');
  try {
    await work();
  } finally {
    await app.orm.em.execute('alter table journal_entry_gone rename to journal_entry');
  }
}

describe('a breakdown that nobody foresaw', () => {
  it('is shown with a reference and nothing else, in the language of the request, and logged under that reference', async () => {
    keepOutput();
    const inside = await insideAgreement(await app.as('administrator'));
    const { cookie } = await app.as('team');
    const refusals: ApiError[] = [];
    await lastingBreakdown(async () => {
      for (const language of ['fr-FR,fr;q=0.9', 'en-GB,en;q=0.8', 'de']) {
        const client = new ApiClient(app.url, cookie, language);
        refusals.push(await client.refusal('query($id: ID!) { journal(conventionId: $id) { total } }', { id: inside.conventionId }));
      }
    });
    const [fr, en, other] = refusals;
    expect(fr!.message).toMatch(/^Une erreur inattendue est survenue\. Référence de l’incident : [0-9a-f-]{36}\.$/);
    expect(en!.message).toMatch(/^Something unexpected failed\. Incident reference: [0-9a-f-]{36}\.$/);
    expect(other!.message).toMatch(/^Une erreur/);
    expect(fr!.extensions).toMatchObject({
      code: 'INTERNAL',
      category: 'INTERNAL',
      incidentId: expect.stringMatching(UUID),
      fieldErrors: [],
    });
    for (const refusal of refusals) {
      expect(JSON.stringify(refusal)).not.toMatch(/journal_entry|relation|select|\.ts|node_modules|stack/i);
      expect(printed).toContain(refusal!.extensions.incidentId);
    }
    expect(printed).toContain('journal_entry');
  });

  it('of a write leaves nothing behind', async () => {
    keepOutput();
    const team = await app.as('team');
    const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
    const [{ id }] = obligations.items;
    await lastingBreakdown(async () => {
      const { extensions } = await team.refusal('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', {
        input: { obligationId: id, status: 'MET' },
      });
      expect(extensions.code).toBe('INTERNAL');
    });
    const { obligation } = await team.get('query($id: ID!) { obligation(id: $id) { declarations { id } } }', { id });
    expect(obligation.declarations).toEqual([]);
  });
});

describe('the log, at its most talkative', () => {
  it('holds no address, cookie, token nor text of a proof', async () => {
    keepOutput();
    const administrator = await app.as('administrator');
    const { obligations } = await administrator.get('{ obligations(page: { limit: 1 }) { items { id } } }');
    const { conventions } = await administrator.get('{ conventions { items { parties { organisation { id } } } } }');
    const organisationId = conventions.items[0].parties[0].organisation.id;
    await administrator.ask('mutation($input: CreatePersonInput!) { createPerson(input: $input) { id } }', {
      input: { fullName: 'Louise Secrète', email: 'louise.secrete@exemple.fr', organisationId },
    });
    await administrator.ask('{ people(filter: { text: "louise.secrete@exemple.fr" }) { items { email } } }');
    const team = await app.as('team');
    await team.upload(makePdf('Texte confidentiel'), 'secret-de-louise.pdf');
    await team.ask('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', {
      input: { obligationId: obligations.items[0].id, status: 'MET', comment: 'Commentaire confidentiel' },
    });
    await team.fetch('/auth/callback?code=code-secret&state=etat-secret');
    await lastingBreakdown(async () => {
      await administrator.ask('mutation($input: CreatePersonInput!) { createPerson(input: $input) { id } }', {
        input: { fullName: 'Paul Discret', email: 'paul.discret@exemple.fr', organisationId },
      });
    });
    const secrets = [team.cookie.split('=')[1]!, administrator.cookie.split('=')[1]!, 'louise.secrete@', 'Louise Secrète', 'Paul Discret'];
    const words = ['paul.discret@', 'confidentiel', 'secret-de-louise', 'code-secret', 'etat-secret', '@demo.invalid'];
    expect([...secrets, ...words].filter((secret) => printed.includes(secret))).toEqual([]);
    expect(printed.length).toBeGreaterThan(500);
  });
});

describe('what PostgreSQL complains of', () => {
  const failing = (code: string, routine?: string) => Object.assign(new Error('raw words of the database'), { code, routine });

  it.each([
    ['22021', 'INVALID_CHARACTERS', 'BAD_INPUT'],
    ['22P05', 'INVALID_CHARACTERS', 'BAD_INPUT'],
    ['22003', 'OUT_OF_RANGE', 'BAD_INPUT'],
    ['22008', 'OUT_OF_RANGE', 'BAD_INPUT'],
    ['23505', 'CHANGED_MEANWHILE', 'CONFLICT'],
    ['40001', 'CHANGED_MEANWHILE', 'CONFLICT'],
    ['40P01', 'CHANGED_MEANWHILE', 'CONFLICT'],
    ['53300', 'DATABASE_BUSY', 'UNAVAILABLE'],
  ])('as %s is told as %s', (sqlState, code, category) => {
    for (const error of [failing(sqlState), new Error('wrapped', { cause: failing(sqlState) })]) {
      const told = databaseFailure(error);
      expect(told).toMatchObject({ code, category });
      expect(JSON.stringify(told)).not.toContain('raw words');
    }
  });

  it('of broken JSON, only when it comes from a text, is told as INVALID_CHARACTERS', () => {
    expect(databaseFailure(failing('22P02', 'json_errsave_error'))).toMatchObject({ code: 'INVALID_CHARACTERS' });
    expect(databaseFailure(failing('22P02', 'string_to_uuid'))).toBeNull();
  });

  it.each(['42P01', '23503', 'GA001'])('as %s stays an incident', (sqlState) => {
    expect(databaseFailure(failing(sqlState))).toBeNull();
  });

  it.each([null, undefined, 'text', 3])('is nothing when it is %s', (error) => {
    expect(databaseFailure(error)).toBeNull();
  });
});
