import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement, invite } from '../support/outside.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(async () => app?.stop());

async function reader(validFrom: string, validUntil: string): Promise<ApiClient> {
  const administrator = await app.as('administrator');
  const { conventionId, bodies } = await insideAgreement(administrator);
  const memberships = [{ role: 'READER', conventionId, validFrom, validUntil }];
  await invite(administrator, { fullName: 'Lecture', email: 'lecture@exemple.fr', organisationId: bodies.DNUM!, memberships });
  return app.as({ email: 'lecture@exemple.fr' });
}

const outcome = async (client: ApiClient): Promise<string> =>
  (await client.ask('{ conventions { total } }')).errors?.[0]?.extensions.code ?? 'OK';

describe('a membership', () => {
  it.each([
    ['in summer', '2027-07-01', '2027-07-14', '2027-06-30T22:00:00Z', '2027-07-14T22:00:00Z'],
    ['in winter', '2027-01-10', '2027-01-20', '2027-01-09T23:00:00Z', '2027-01-20T23:00:00Z'],
  ])('opens and ends at midnight in Paris, not in London (%s)', async (_season, from, until, opens, ends) => {
    const first = new Date(opens);
    const last = new Date(ends);
    const justBefore = (instant: Date) => new Date(instant.getTime() - 5000);
    const seen: string[] = [];
    app.clock.moveTo(justBefore(first));
    const client = await reader(from, until);
    seen.push(await outcome(client));
    app.clock.moveTo(first);
    seen.push(await outcome(client));
    app.clock.moveTo(justBefore(last));
    const later = await app.as({ email: 'lecture@exemple.fr' });
    seen.push(await outcome(later));
    app.clock.moveTo(last);
    seen.push(await outcome(later));
    expect(seen).toEqual(['NO_ACCESS', 'OK', 'OK', 'NO_ACCESS']);
  });

  it('tells who lost it that they are known and have no access, and nothing else', async () => {
    app.clock.moveTo('2027-01-15T12:00:00Z');
    const client = await reader('2027-01-10', '2027-01-14');
    expect((await client.get('{ me { hasAccess memberships { id } allowedActions } }')).me).toEqual({
      hasAccess: false,
      memberships: [],
      allowedActions: [],
    });
    expect(await outcome(client)).toBe('NO_ACCESS');
  });
});

describe('a session', () => {
  it('lasts twelve hours and no longer', async () => {
    app.clock.moveTo('2027-01-15T08:00:00Z');
    const client = await app.as('team');
    app.clock.moveTo('2027-01-15T19:59:50Z');
    expect(await outcome(client)).toBe('OK');
    app.clock.moveTo('2027-01-15T20:00:01Z');
    expect(await outcome(client)).toBe('UNAUTHENTICATED');
  });
});
