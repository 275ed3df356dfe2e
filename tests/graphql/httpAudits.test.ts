import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app?.stop());

/** What the specification of GraphQL over HTTP asks of a server, as its reference suite tries it. */
const AUDITS = serverAudits({ url: () => `${app.url}/graphql` });

/** What is refused on purpose, and why. */
const REFUSED = new Map(
  ['5A70', 'D6D5', '6A70'].map((id) => [id, 'a GET that any other site could have sent is refused: a header of ours is required (CSRF)']),
);

const isRefused = ({ id }: Audit): boolean => REFUSED.has(id);
const named = (audits: Audit[]) => audits.map(({ id, name, fn }) => ({ id, name, fn }));

describe('GraphQL over HTTP', () => {
  it.each(named(AUDITS.filter((audit) => !isRefused(audit))))('$id: $name', async ({ fn }) => {
    const result = await fn();
    expect(result.status === 'ok' ? '' : result.reason).toBe('');
  });

  it.each(named(AUDITS.filter(isRefused)))('$id: $name, but for what another site may have sent', async ({ fn, name }) => {
    expect(name).toMatch(/^MAY /);
    expect(await fn()).toMatchObject({ status: expect.not.stringMatching('ok') });
  });

  it('is tried as a whole: nothing that a server must or should do is left out', () => {
    expect(AUDITS.length).toBeGreaterThan(60);
    expect([...REFUSED.keys()].filter((id) => !AUDITS.some((audit) => audit.id === id))).toEqual([]);
  });
});
