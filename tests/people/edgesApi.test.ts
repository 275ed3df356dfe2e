import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, invite } from '../support/outside.ts';
import { countStatements } from '../support/statements.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
  for (let number = 1; number <= 10; number += 1) {
    const person = { fullName: `Membre ${number}`, email: `membre-${number}@exemple.fr`, organisationId: inside.bodies.DNUM! };
    const memberships = [{ role: 'TEAM_MEMBER', conventionId: inside.conventionId, partyId: inside.parties.DNUM! }];
    await invite(administrator, { ...person, memberships });
  }
});
afterAll(async () => app?.stop());

const EDGES = 'personId person { id fullName } conventionId convention { id title } partyId party { id code }';

describe('what a membership names by its id', () => {
  it('is told beside it, to an administrator, in one statement for each edge however many memberships there are', async () => {
    const ask = (limit: number) => administrator.get(`{ memberships(page: { limit: ${limit} }) { items { ${EDGES} } } }`);
    const { memberships } = await ask(25);
    expect(memberships.items.length).toBeGreaterThan(15);
    for (const { personId, person, conventionId, convention, partyId, party } of memberships.items) {
      expect([person?.id, convention?.id ?? null, party?.id ?? null]).toEqual([personId, conventionId, partyId]);
    }
    for (const limit of [2, 25]) {
      expect((await countStatements(() => ask(limit))).statements.length).toBeLessThanOrEqual(1 + 3);
    }
  });

  it('is null where one may not read it, without an error', async () => {
    const reviewer = await app.as('reviewer');
    const { members } = await reviewer.get(
      `query($ids: [ID!]) { members(filter: { partyIds: $ids }, sort: { field: FULL_NAME, order: DESC }) { total items { ${EDGES} } } }`,
      { ids: [inside.parties.DNUM] },
    );
    expect(members.total).toBe(members.items.length);
    for (const { person, conventionId, convention, party } of members.items) {
      expect([person, convention.id, party.code]).toEqual([null, conventionId, 'DNUM']);
    }
  });
});

describe('a list of members', () => {
  it('is of the sides, roles and names asked for; an empty list finds nobody', async () => {
    const total = async (filter: unknown) =>
      (await administrator.get('query($filter: MemberFilter) { members(filter: $filter) { total } }', { filter })).members.total;
    expect(await total({ text: 'membre', roles: ['TEAM_MEMBER'], partyIds: [inside.parties.DNUM] })).toBe(10);
    expect(await total({ text: 'membre', roles: ['DPO'] })).toBe(0);
    expect(await total({ partyIds: [] })).toBe(0);
  });
});

describe('what is asked for by its name and is not there', () => {
  it('is null, with NOT_FOUND at its path, and the rest of the answer stays', async () => {
    const { data, errors } = await administrator.ask(`{
      person(id: "${NOBODY}") { id } membership(id: "${NOBODY}") { id } organisation(id: "${NOBODY}") { id } sitePage(id: "autre") { id }
      site { isDemo } }`);
    expect(data).toEqual({ person: null, membership: null, organisation: null, sitePage: null, site: { isDemo: expect.any(Boolean) } });
    expect(errors?.map(({ path, extensions }) => [String(path), extensions.code]).toSorted()).toEqual(
      ['membership', 'organisation', 'person', 'sitePage'].map((path) => [path, 'NOT_FOUND']),
    );
  });
});

describe('the journal', () => {
  it('is told from its first entry when asked for, of the days, the actions and the names asked for', async () => {
    const ask = async (more: string) =>
      (await administrator.get(`{ journal(${more}page: { limit: 2 }) { total items { sequence action } } }`)).journal;
    const { total, items } = await ask('sort: { field: SEQUENCE }, ');
    expect(items.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2]);
    expect((await ask('')).items[0].sequence).toBe(total);
    expect((await ask('filter: { recordedOn: { from: "1999-01-01", to: "1999-12-31" } }, ')).total).toBe(0);
    expect((await ask('filter: { recordedOn: { from: "1999-01-01" } }, ')).total).toBe(total);
    expect((await ask('filter: { actions: [PERSON_CREATED], actorNames: ["Noor Lambert"] }, ')).total).toBe(10);
    expect((await ask('filter: { actions: [] }, ')).total).toBe(0);
  });

  it('tells an entry of an action that the program knows no more, as it was written', async () => {
    await app.orm.em.fork().execute(
      `insert into journal_entry (chain, recorded_at, actor_name, actor_role, action, subject_type, changes)
       values ('00000000-0000-0000-0000-000000000000', now(), 'Garant', 'PROGRAM', 'sceau.pose', 'Sceau', '[]')`,
    );
    const { journal } = await administrator.get(
      '{ journal(page: { limit: 2 }) { items { action recordedAction subjectType recordedSubjectType } } }',
    );
    expect(journal.items).toEqual([
      { action: null, recordedAction: 'sceau.pose', subjectType: null, recordedSubjectType: 'Sceau' },
      { action: 'PERSON_CREATED', recordedAction: 'person.created', subjectType: 'PERSON', recordedSubjectType: 'Person' },
    ]);
  });
});
