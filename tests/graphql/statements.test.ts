import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../../server/actors/actor.ts';
import { createOrganisation } from '../../server/organisations/createOrganisation.ts';
import { read, sql } from '../../server/platform/db/read.ts';
import { runAs } from '../../server/platform/operationScope.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, openEauConvention } from '../support/outside.ts';
import { countStatements } from '../support/statements.ts';
import { backOfficeQuery } from './backOffice.ts';

/** Who asks is confirmed within the first statement: only the first request of a session that a process sees pays one for it. */
const SCREENS = [
  { screen: 'matrix', operation: 'Matrix', statements: 1 },
  { screen: 'obligation page', operation: 'ObligationOne', statements: 11 },
  { screen: 'list of 25 obligations', operation: 'ObligationList', limit: 25, statements: 1 },
  { screen: 'list of 100 obligations', operation: 'ObligationList', limit: 100, statements: 1 },
  { screen: 'evidence list', operation: 'EvidenceList', limit: 100, statements: 1 },
  { screen: 'what is missing', operation: 'WhatIsMissing', statements: 1 },
  { screen: 'my work', operation: 'MyWork', statements: 3 },
  { screen: 'good practices', operation: 'GoodPractices', statements: 3 },
];

let app: TestApp;
let team: ApiClient;
let conventionId: string;
let obligationId: string;

async function depositMany(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await team.get('mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }', {
      input: {
        obligationIds: [obligationId],
        kind: 'STATEMENT',
        title: `Preuve ${number}`,
        content: { statement: 'La procédure est écrite et connue de l’équipe.' },
      },
    });
  }
}

async function ask(operation: string, limit?: number): Promise<unknown> {
  const page = limit ? { limit } : undefined;
  return team.get(backOfficeQuery(operation), { conventionId, id: obligationId, page });
}

async function figures(): Promise<Record<string, number>> {
  const counted: [string, number][] = [];
  for (const { screen, operation, limit } of SCREENS) {
    const { statements } = await countStatements(() => ask(operation, limit));
    counted.push([screen, statements.length]);
  }
  return Object.fromEntries(counted);
}

it('counts what people ask for, whatever the tasks of the program do meanwhile', async () => {
  const reading = () => read(app.orm.em.fork(), sql`select 1 as one`);
  expect((await countStatements(reading)).statements).toHaveLength(1);
  expect((await countStatements(() => runAs('job refresh', reading))).statements).toEqual([]);
});

async function joinMetro(administrator: ApiClient, { conventionId: joined, parties }: Agreement): Promise<void> {
  const { people } = await administrator.get('{ people(filter: { text: "Camille Roux" }) { items { id } } }');
  await administrator.get('mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }', {
    input: { personId: people.items[0].id, role: 'TEAM_MEMBER', conventionId: joined, partyId: parties.METRO, validFrom: '2024-01-01' },
  });
}

beforeAll(async () => {
  app = await startTestApp();
  team = await app.as('team');
  ({ conventionId } = await insideAgreement(await app.as('administrator')));
  const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
  obligationId = obligations.items[0].id;
  await depositMany(1);
});
afterAll(async () => app?.stop());

describe('the count of statements', () => {
  it('sees what MikroORM and Kysely send, and tells transactions apart', async () => {
    const em = app.orm.em.fork();
    const counted = await countStatements(async () => {
      await em.execute('select 1 as by_driver');
      await read(em, sql`select 2 as by_kysely`);
      await em.transactional((tx) => read(tx, sql`select 3 as by_kysely_in_transaction`));
    });
    expect(counted.statements).toHaveLength(3);
    expect(counted.transactionStatements.map((text) => text.toLowerCase())).toEqual([expect.stringContaining('begin'), 'commit']);
  });

  it('is over when the work is', async () => {
    const { statements } = await countStatements(async () => undefined);
    await createOrganisation(app.orm.em, PROGRAM, app.clock, { name: 'Après', shortName: 'APRES' });
    expect(statements).toEqual([]);
  });
});

describe('a screen', () => {
  it('costs a fixed number of statements', async () => {
    expect(await figures()).toEqual(Object.fromEntries(SCREENS.map(({ screen, statements }) => [screen, statements])));
  });

  it('costs no more with thirty proofs and five conventions', async () => {
    const before = await figures();
    await depositMany(29);
    const administrator = await app.as('administrator');
    let bodies: Record<string, string> | undefined;
    for (const slug of ['eau-1', 'eau-2', 'eau-3', 'eau-4']) {
      const agreement = await openEauConvention(administrator, slug, bodies);
      bodies = agreement.bodies;
      await joinMetro(administrator, agreement);
    }
    const { evidences, obligations } = await team.get('{ evidences { total } obligations { total } }');
    expect(evidences.total).toBe(30);
    expect(obligations.total).toBe(136 + 4 * 27);
    expect(await figures()).toEqual(before);
  });
});

async function attest(): Promise<void> {
  const { obligation } = await team.get('query($id: ID!) { obligation(id: $id) { evidence { versions { id } } } }', { id: obligationId });
  await team.get('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', {
    input: { obligationId, status: 'MET' },
  });
  await (await app.as('reviewer')).get('mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }', {
    input: { obligationId, evidenceVersionId: obligation.evidence[0].versions[0].id, verdict: 'ACCEPTED' },
  });
}

describe('an edge', () => {
  beforeAll(attest);

  const readings: [reading: string, query: string, statements: number][] = [
    ['25 obligations', 'obligations(page: { limit: 25 }) { items { convention { id title } } }', 2],
    ['100 obligations', 'obligations(page: { limit: 100 }) { items { convention { id title } } }', 2],
    [
      '25 obligations, and on to the catalogue',
      'obligations(page: { limit: 25 }) { items { convention { id catalogue { title } counts { obligationCount } } } }',
      4,
    ],
    ['conventions', 'conventions { items { id catalogue { title } counts { obligationCount } profile { key value } } }', 3],
    ['the numbers of conventions', 'conventions { items { id counts { obligationCount } } }', 2],
    ['a matrix', 'responsibilityMatrix(conventionId: $id) { convention { id title } }', 2],
    ['a dossier', 'dossier(conventionId: $id) { convention { id title } }', 2],
    ['what is missing', 'whatIsMissing(conventionId: $id) { convention { id title } }', 2],
    ['25 proofs', 'evidences(page: { limit: 25 }) { items { convention { id title } } }', 2],
    [
      'their links and their reviews',
      'evidences(page: { limit: 25 }) { items { conventionId links { lastReview { id } obligation { id } } versions { reviews { obligation { id } } } } }',
      2,
    ],
    [
      'what obligations rest on',
      'obligations(page: { limit: 100 }, filter: { assurances: [ATTESTED] }) { items { attestation { evidence { id conventionId } } } }',
      2,
    ],
    [
      'the very version',
      'obligations(page: { limit: 100 }, filter: { assurances: [ATTESTED] }) { items { conventionId attestation { evidenceVersion { statement } } } }',
      2,
    ],
  ];

  it.each(readings)('costs one statement more each, however many rows lead through it: %s', async (_reading, query, expected) => {
    const given = query.includes('$id') ? 'query($id: ID!) ' : '';
    let answer: Record<string, unknown> = {};
    const { statements } = await countStatements(async () => {
      answer = await team.get(`${given}{ ${query} }`, { id: conventionId });
    });
    expect(statements).toHaveLength(expected);
    expect(JSON.stringify(answer)).toContain(conventionId);
  });
});
