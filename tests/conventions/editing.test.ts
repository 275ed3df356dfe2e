import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const UPDATE = 'mutation($id: ID!, $input: UpdateConventionInput!) { updateConvention(id: $id, input: $input) { title version } }';
const ANSWER = 'mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';

let app: TestApp;
let administrator: ApiClient;
let id: string;
let key: string;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  const { conventions } = await administrator.get('{ conventions { items { id profile { key } } } }');
  ({ id } = conventions.items[0]);
  ({ key } = conventions.items[0].profile[0]);
});
afterAll(async () => app?.stop());

describe('editing a convention', () => {
  it('that somebody edited meanwhile is refused with what it is now, who edited it and when, whatever was written beside since', async () => {
    await administrator.get(UPDATE, { id, input: { title: 'Première main', version: 1 } });
    const team = await app.as('team');
    await team.get(ANSWER, { input: { conventionId: id, key, value: true } });
    const { extensions } = await administrator.refusal(UPDATE, { id, input: { title: 'Seconde main', version: 1 } });
    expect(extensions).toMatchObject({
      code: 'CONVENTION_CHANGED',
      current: { title: 'Première main', version: 2, authorName: 'Noor Lambert', changedAt: expect.stringMatching(/^\d{4}-/) },
    });
  });
});
