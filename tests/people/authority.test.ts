import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signAs } from '../../server/actors/actor.ts';
import { createPerson } from '../../server/people/managePeople.ts';
import { GRAPHQL_LIMITS } from '../../server/platform/graphql/operationLimits.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, invite } from '../support/outside.ts';

const SET_ASIDE = `mutation($input: SetApplicabilitiesInput!) { setApplicabilities(input: $input) { obligationId obligation { id } refusal { code } } }`;
const REASON = 'Sans objet pour ce service, dit-on ici';

interface Row {
  obligationId: string;
  obligation: { id: string } | null;
  refusal: { code: string } | null;
}

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let all: string[];
let count = 0;
let person: { id: string; client: ApiClient; membershipId: string };

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
  const { obligations } = await administrator.get(
    '{ obligations(filter: { partyCodes: ["DNUM"], trackings: [PROVE, OCCUR, OBSERVE] }, page: { limit: 100 }) { items { id } } }',
  );
  all = obligations.items.map(({ id }: { id: string }) => id);
});
afterAll(async () => app?.stop());

beforeEach(async () => {
  count += 1;
  const email = `ecrivante-${count}@exemple.fr`;
  const memberships = [{ role: 'DPO', conventionId: inside.conventionId, partyId: inside.parties.DNUM!, validFrom: '2024-01-01' }];
  const id = await invite(administrator, { fullName: `Écrivante ${count}`, email, organisationId: inside.bodies.DNUM!, memberships });
  const told = await administrator.get('query($id: ID!) { person(id: $id) { memberships { id } } }', { id });
  person = { id, client: await app.as({ email }), membershipId: told.person.memberships[0].id };
});

const entriesOf = async (personId: string): Promise<number> => {
  const [row] = await app.orm.em
    .fork()
    .execute<[{ n: number }]>('select count(*)::int as n from journal_entry where actor_id = ?', [personId]);
  return row.n;
};

/** Waits until the person wrote something, does `what`, and tells how many entries they had once it was done. */
async function meanwhile(what: () => Promise<unknown>): Promise<number> {
  for (let wait = 0; (await entriesOf(person.id)) < 1; wait += 1) {
    if (wait > 5000) throw new Error('Nothing was written');
    await delay(2);
  }
  await what();
  return entriesOf(person.id);
}

const LOSSES: Record<string, { lose: () => Promise<unknown>; code: string }> = {
  'deactivated by an administrator': {
    lose: () => administrator.get('mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }', { id: person.id }),
    code: 'UNAUTHENTICATED',
  },
  'deprived of their only role': {
    lose: () =>
      administrator.get('mutation($id: ID!) { endMembership(input: { membershipId: $id, validUntil: "2024-02-01" }) { id } }', {
        id: person.membershipId,
      }),
    code: 'NO_ACCESS',
  },
  'moved to another body': {
    lose: () =>
      administrator.get('mutation($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }', {
        id: person.id,
        input: { organisationId: inside.bodies.DINUM, version: 1 },
      }),
    code: 'RIGHTS_CHANGED',
  },
};

describe.each(Object.entries(LOSSES))('a person %s in the middle of a bulk write', (_what, { lose, code }) => {
  it('writes nothing more, is told so row by row, and keeps what was done before', async () => {
    const [answer, written] = await Promise.all([
      person.client.get<{ setApplicabilities: Row[] }>(SET_ASIDE, { input: { obligationIds: all, isApplicable: false, reason: REASON } }),
      meanwhile(lose),
    ]);
    const refused = answer.setApplicabilities.filter(({ refusal }) => refusal?.code === code);
    expect(refused.length).toBeGreaterThan(0);
    const done = answer.setApplicabilities.filter(({ refusal }) => refusal === null);
    expect(await entriesOf(person.id)).toBe(done.length);
    expect(written).toBe(done.length);
    expect(answer.setApplicabilities.every(({ obligation }) => obligation === null)).toBe(true);
  });

  it('is stopped in every field of one request', async () => {
    const fields = all
      .slice(0, GRAPHQL_LIMITS.writes)
      .map((id, index) => `f${index}: declareObligation(input: { obligationId: "${id}", status: MET, comment: "${REASON}" }) { id }`);
    const [answer, written] = await Promise.all([person.client.ask(`mutation { ${fields.join(' ')} }`), meanwhile(lose)]);
    expect(answer.errors?.at(-1)?.extensions.code).toBe(code);
    expect(await entriesOf(person.id)).toBe(written);
    expect(written).toBeLessThan(GRAPHQL_LIMITS.writes);
  });
});

describe('a file that is being received', () => {
  it('is not kept for a person deactivated meanwhile', async () => {
    const before = await app.orm.em.fork().execute('select count(*)::int as n from upload');
    const content = Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${'% remplissage\n'.repeat(1000)}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    );
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n`;
        controller.enqueue(new TextEncoder().encode(head));
        controller.enqueue(new Uint8Array(content.subarray(9, 2000)));
        await delay(300);
        await LOSSES['deactivated by an administrator']!.lose();
        controller.enqueue(new TextEncoder().encode('\r\n--b--\r\n'));
        controller.close();
      },
    });
    const headers = { 'x-garant-request': '1', 'content-type': 'multipart/form-data; boundary=b' };
    const response = await person.client.fetch('/uploads', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await app.orm.em.fork().execute('select count(*)::int as n from upload')).toEqual(before);
  });
});

describe('the door of all writes', () => {
  it('refuses what is signed by a person whom nothing answers for', async () => {
    const by = signAs({ personId: person.id, fullName: 'Quelqu’un', organisationShortName: 'X' } as never, {
      role: 'ADMINISTRATOR',
      partyCode: null,
    });
    const input = { fullName: 'Autre', email: 'autre@exemple.fr', organisationId: inside.bodies.DNUM! };
    await expect(createPerson(app.orm.em, by, app.clock, input)).rejects.toThrow('must rest on their authority');
  });
});
