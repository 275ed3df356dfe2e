import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const WRITE = `mutation($id: ID!, $input: UpdateSitePageInput!) {
  updateSitePage(id: $id, input: $input) { conformity version } }`;

let app: TestApp;
let administrator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
});
afterAll(async () => app?.stop());

const write = async (input: Record<string, unknown>) =>
  (await administrator.get(WRITE, { id: 'accessibilite', input: { bodyFr: 'Audit en mars.', ...input } })).updateSitePage;
const told = async () => (await app.anonymous.get('{ site { conformity } }')).site.conformity;

describe('How accessible the instance is', () => {
  it('is "not compliant" until its administrator declares otherwise, to anybody', async () => {
    expect(await told()).toBe('NOT_COMPLIANT');
    expect(await write({ conformity: 'PARTLY_COMPLIANT', version: 0 })).toMatchObject({ conformity: 'PARTLY_COMPLIANT' });
    expect(await told()).toBe('PARTLY_COMPLIANT');
  });

  it('keeps its level when only the text is edited, and its changes are in the journal', async () => {
    await write({ bodyFr: 'Audit en avril.', version: 1 });
    expect(await told()).toBe('PARTLY_COMPLIANT');
    const { journal } = await administrator.get('{ journal { items { action changes } } }');
    expect(JSON.stringify(journal.items)).toContain('PARTLY_COMPLIANT');
  });

  it('is declared on the accessibility page only, at one of three levels', async () => {
    const elsewhere = { bodyFr: 'Éditeur', conformity: 'FULLY_COMPLIANT', version: 0 };
    const { extensions } = await administrator.refusal(WRITE, { id: 'mentions-legales', input: elsewhere });
    expect(extensions.fieldErrors).toContainEqual(expect.objectContaining({ field: 'conformity', code: 'CONFORMITY_ELSEWHERE' }));
    const rows = app.orm.em.fork().execute(`update site_page set conformity = 'MORE_OR_LESS'`);
    await expect(rows).rejects.toThrow('site_page_conformity_check');
  });

  it('says what it is now, who wrote it and when, to whoever edits an older one', async () => {
    const { extensions } = await administrator.refusal(WRITE, { id: 'accessibilite', input: { bodyFr: 'Autre.', version: 1 } });
    expect(extensions).toMatchObject({
      code: 'PAGE_CHANGED',
      current: {
        bodyFr: 'Audit en avril.',
        conformity: 'PARTLY_COMPLIANT',
        authorName: 'Noor Lambert',
        changedAt: expect.stringMatching(/^\d{4}-/),
      },
    });
  });
});

describe('A text to start from', () => {
  const folder = new URL('../../admin/site/starters/', import.meta.url);
  const textOf = (slug: string, language: string) => readFileSync(new URL(`${slug}.${language}.md`, folder), 'utf8');

  it.each(['accessibilite', 'mentions-legales', 'politique-confidentialite'])(
    'of %s is refused in both languages as long as something is left to complete',
    async (id) => {
      const [bodyFr, bodyEn] = [textOf(id, 'fr'), textOf(id, 'en')];
      const blanks = (text: string) => text.match(/\[(à compléter|to complete)[^\]]*\]/g) ?? [];
      expect(blanks(bodyEn).length).toBe(blanks(bodyFr).length);
      expect(bodyEn.match(/^## /gm)).toEqual(bodyFr.match(/^## /gm));
      const version = (await administrator.get('query($id: ID!) { sitePage(id: $id) { version } }', { id })).sitePage.version;
      const { extensions } = await administrator.refusal(WRITE, { id, input: { bodyFr, bodyEn, version } });
      const told = extensions.fieldErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
      expect(told).toEqual(['bodyFr LEFT_TO_COMPLETE', 'bodyEn LEFT_TO_COMPLETE']);
      expect(JSON.stringify(extensions)).toContain(blanks(bodyFr)[0]);
      const completed = (text: string) => text.replace(/\[(à compléter|to complete)[^\]]*\]/g, 'DINUM');
      await administrator.get(WRITE, { id, input: { bodyFr: completed(bodyFr), bodyEn: completed(bodyEn), version } });
    },
  );

  it('is published by nobody: a new instance says nothing until its administrator does', async () => {
    const fresh = await startTestApp();
    try {
      expect((await fresh.anonymous.get('{ sitePage(id: "mentions-legales") { bodyFr bodyEn } }')).sitePage).toEqual({
        bodyFr: null,
        bodyEn: null,
      });
    } finally {
      await fresh.stop();
    }
  });
});
