import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, invite } from '../support/outside.ts';
import { countStatements } from '../support/statements.ts';

/** What is asked, and what only somebody with access may be told. */
const READINGS = {
  'one statement': { query: '{ obligations(page: { limit: 1 }) { total items { text } } }', secret: '"total":136' },
  'several fields at once': { query: '{ evidences { total } obligations { total } conventions { items { title } } }', secret: 'DomiFa' },
  'several statements': {
    query: '{ obligations(page: { limit: 2 }) { items { code declarations { id } history { id } } } }',
    secret: 'declarations',
  },
  'no statement of its own': { query: '{ me { fullName hasAccess memberships { role } } }', secret: '"DPO"' },
};
const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';

/** What happens behind the back of a process that remembers the person, and how their next request is answered. */
const LOSSES = {
  'the session is revoked': { sql: 'update session set revoked_at = now() where person_id = ?', code: 'UNAUTHENTICATED' },
  'the session is removed': { sql: 'delete from session where person_id = ?', code: 'UNAUTHENTICATED' },
  'the account is deactivated': { sql: 'update person set deactivated_at = now() where id = ?', code: 'UNAUTHENTICATED' },
  'the membership ended yesterday': { sql: 'update membership set valid_until = current_date - 2 where person_id = ?', code: 'NO_ACCESS' },
  'the membership is removed': { sql: 'delete from membership where person_id = ?', code: 'NO_ACCESS' },
};

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let count = 0;
let person: { id: string; client: ApiClient };

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
});
afterAll(async () => app?.stop());

beforeEach(async () => {
  count += 1;
  const email = `presumee-${count}@exemple.fr`;
  const memberships = [{ role: 'DPO', conventionId: inside.conventionId, partyId: inside.parties.DNUM!, validFrom: '2024-01-01' }];
  const id = await invite(administrator, { fullName: `Personne ${count}`, email, organisationId: inside.bodies.DNUM!, memberships });
  person = { id, client: await app.as({ email }) };
  for (const { query, secret } of Object.values(READINGS)) expect(JSON.stringify(await person.client.ask(query))).toContain(secret);
});

/** As another process or a hand on the database does it; what the journal asks of whoever writes is set aside. */
const behindItsBack = (sql: string) =>
  app.orm.em.fork().transactional(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    await tx.execute(sql, [person.id]);
  });
const declarations = async () => (await app.orm.em.fork().execute<[{ n: number }]>('select count(*)::int as n from declaration'))[0].n;
const anObligation = async () => {
  const { obligations } = await administrator.get(
    '{ obligations(filter: { partyCodes: ["DNUM"], trackings: [PROVE, OCCUR, OBSERVE] }, page: { limit: 1 }) { items { id } } }',
  );
  return obligations.items[0].id;
};

describe.each(Object.entries(LOSSES))('a person known from before, once %s', (_what, { sql, code }) => {
  it.each(Object.entries(READINGS))('is told nothing by %s', async (_how, { query, secret }) => {
    await behindItsBack(sql);
    const answer = await person.client.ask(query);
    expect(JSON.stringify(answer)).not.toContain(secret);
    if (query.includes('{ me ')) expect(answer.data!.me?.hasAccess ?? false).toBe(false);
    else expect(answer.errors?.[0]?.extensions.code).toBe(code);
  });

  it('writes nothing', async () => {
    const input = { obligationId: await anObligation(), status: 'MET', comment: 'La mesure est en place depuis mars.' };
    await person.client.get(DECLARE, { input });
    const before = await declarations();
    await behindItsBack(sql);
    expect((await person.client.refusal(DECLARE, { input })).extensions.code).toBe(code);
    expect(await declarations()).toBe(before);
  });
});

describe('a person known from before', () => {
  it('who gained a role reads with it at once, in every part of the answer', async () => {
    await behindItsBack('delete from membership where person_id = ?');
    expect((await person.client.refusal('{ obligations { total } }')).extensions.code).toBe('NO_ACCESS');
    await behindItsBack(
      `insert into membership (id, person_id, role, programme_id, valid_from, created_at)
        select gen_random_uuid(), p.id, 'REVIEWER', g.id, '2024-01-01', now() from person p, programme g where p.id = ?`,
    );
    const told = await person.client.get('{ me { memberships { role } } obligations { total } }');
    expect(told).toEqual({ me: { memberships: [{ role: 'REVIEWER' }] }, obligations: { total: 136 } });
  });

  it('who changed their name declares under the new one', async () => {
    await behindItsBack(`update person set full_name = 'Nouveau Nom' where id = ?`);
    const input = { obligationId: await anObligation(), status: 'MET', comment: 'La mesure est en place depuis mars.' };
    const { declareObligation } = await person.client.get(`${DECLARE.replace('{ id }', '{ declarations { author { name } } }')}`, {
      input,
    });
    expect(declareObligation.declarations[0].author.name).toBe('Nouveau Nom');
  });

  it('is confirmed though the first statement fails', async () => {
    const query = '{ obligations(page: { limit: 1, offset: 2147483647 }, filter: { text: "a" }) { total } obligation(id: "non") { id } }';
    await behindItsBack('delete from membership where person_id = ?');
    const { errors } = await person.client.ask(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('NO_ACCESS');
  });

  it('costs no statement of its own when something is read, one otherwise', async () => {
    const read = await countStatements(() => person.client.get(READINGS['one statement'].query));
    expect(read.statements).toHaveLength(1);
    const nothingRead = await countStatements(() => person.client.get(READINGS['no statement of its own'].query));
    expect(nothingRead.statements).toHaveLength(1);
  });
});
