import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';

const NUL = 'avant\u0000après';
const HALF = 'avant\ud800après';
const REASON = 'Une raison écrite en plus de vingt caractères.';

let app: TestApp;
let team: ApiClient;
let administrator: ApiClient;
let conventionId: string;
let obligationId: string;
let organisationId: string;

beforeAll(async () => {
  app = await startTestApp();
  team = await app.as('team');
  administrator = await app.as('administrator');
  const inside = await insideAgreement(administrator);
  ({ conventionId } = inside);
  organisationId = inside.bodies.DNUM!;
  const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
  obligationId = obligations.items[0].id;
});
afterAll(async () => app?.stop());

const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }';
const proof = (values: Record<string, unknown>) => ({
  input: { obligationIds: [obligationId], kind: 'STATEMENT', title: 'Preuve', content: { statement: REASON }, ...values },
});

describe('an id that is not one', () => {
  const IDS = [
    '',
    '0',
    'x'.repeat(10_000),
    "' or 1=1 --",
    NUL,
    HALF,
    '00000000-0000-0000-0000-00000000000g',
    '00000000-0000-0000-0000-000000000000',
  ];
  const FIELDS = ['obligation(id: $id) { id }', 'evidence(id: $id) { id }', 'convention(id: $id) { id }', 'catalogue(id: $id) { id }'];

  it.each([...FIELDS, 'responsibilityMatrix(conventionId: $id) { title }', 'whatIsMissing(conventionId: $id) { total }'])(
    'is not found: %s',
    async (field) => {
      for (const id of IDS) {
        expect((await team.refusal(`query($id: ID!) { ${field} }`, { id })).extensions.code).toBe('NOT_FOUND');
      }
    },
  );

  it('is not found where one is written about, nor in the filter of a list', async () => {
    for (const id of IDS) {
      expect((await team.refusal(DECLARE, { input: { obligationId: id, status: 'MET' } })).extensions.code).toBe('NOT_FOUND');
      const filter = { ids: [id] };
      const { data, errors } = await team.ask('query($filter: ObligationFilter) { obligations(filter: $filter) { total } }', { filter });
      expect(errors?.[0]?.extensions.code ?? data.obligations.total).toBe(errors ? 'NOT_FOUND' : 0);
      expect((await team.fetch(`/files/${id === HALF ? 'x' : encodeURIComponent(id.slice(0, 100)) || 'x'}`)).status).toBe(404);
    }
  });

  it.each([
    ['the party of a role without one', 'createMembership', 'CreateMembershipInput', 'partyId', { role: 'ADMINISTRATOR', partyId: '' }],
    ['the convention of such a role', 'createMembership', 'CreateMembershipInput', 'conventionId', { role: 'REVIEWER', conventionId: '' }],
  ])('is not found where it is empty rather than left out: %s', async (_what, mutation, type, field, over) => {
    const { people } = await administrator.get('{ people(page: { limit: 1 }) { items { id } } }');
    const input = { personId: people.items[0].id, validFrom: '2026-01-01', ...over };
    const { extensions } = await administrator.refusal(`mutation($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input });
    expect(extensions).toMatchObject({ code: 'NOT_FOUND', fieldErrors: [{ field }] });
  });

  it('is not found where it is empty rather than left out: the body of a person, the convention of a journal', async () => {
    const { people } = await administrator.get('{ people(page: { limit: 1 }) { items { id version } } }');
    const { id, version } = people.items[0];
    const moved = await administrator.refusal(
      'mutation($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }',
      {
        id,
        input: { organisationId: '', version },
      },
    );
    expect(moved.extensions).toMatchObject({ code: 'NOT_FOUND', fieldErrors: [{ field: 'organisationId' }] });
    const journal = await administrator.refusal('{ journal(conventionId: "") { total } }');
    expect(journal.extensions).toMatchObject({ code: 'NOT_FOUND', fieldErrors: [{ field: 'conventionId' }] });
  });

  it('as it is told of a day is the same one: a proof offered twice to an obligation, a party held by a body', async () => {
    const day = `${obligationId}@2026-01-15`;
    const deposit = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { links { obligationId } } }';
    const { depositEvidence } = await team.get(deposit, proof({ obligationIds: [obligationId, day] }));
    expect(depositEvidence.links).toEqual([{ obligationId }]);
    const { convention } = await administrator.get('query($id: ID!) { convention(id: $id) { catalogue { id } parties { code } } }', {
      id: conventionId,
    });
    const input = {
      slug: 'jour',
      title: 'Convention d’un jour',
      serviceName: 'Service',
      signedOn: '2026-01-15',
      catalogueId: convention.catalogue.id,
      parties: convention.parties.map(({ code }: { code: string }) => ({ code, organisationId: `${organisationId}@2026-01-15` })),
    };
    const made = await administrator.get(
      'mutation($input: CreateConventionInput!) { createConvention(input: $input) { parties { organisation { id } } } }',
      {
        input,
      },
    );
    expect(made.createConvention.parties[0].organisation.id).toBe(organisationId);
  });

  it('is found whatever the case of its letters, and written about as itself', async () => {
    const upper = obligationId.toUpperCase();
    await team.get(DECLARE, { input: { obligationId: upper, status: 'MET' } });
    const { obligation } = await team.get('query($id: ID!) { obligation(id: $id) { id history { action subjectId } } }', { id: upper });
    expect(obligation.id).toBe(obligationId);
    expect(obligation.history[0]).toEqual({ action: 'OBLIGATION_DECLARED', subjectId: obligationId });
    const twice = await team.get('mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { links { obligationId } } }', {
      ...proof({ obligationIds: [upper, obligationId] }),
    });
    expect(twice.depositEvidence.links).toEqual([{ obligationId }]);
  });
});

describe('a text that cannot be stored', () => {
  const WRITES: [string, string, (text: string) => Record<string, unknown>][] = [
    ['title of a proof', DEPOSIT, (text) => proof({ title: text })],
    ['statement', DEPOSIT, (text) => proof({ content: { statement: `${REASON}${text}` } })],
    ['note', DEPOSIT, (text) => proof({ content: { statement: REASON, note: text } })],
    ['comment', DECLARE, (text) => ({ input: { obligationId, status: 'MET', comment: text } })],
    [
      'reason',
      'mutation($input: SetApplicabilityInput!) { setApplicability(input: $input) { id } }',
      (text) => ({ input: { obligationId, isApplicable: true, reason: `${REASON}${text}` } }),
    ],
  ];

  it.each(WRITES)('is refused, field named: %s', async (_what, query, variables) => {
    for (const text of [NUL, HALF, 'fin\u202egpj.exe']) {
      const { extensions } = await team.refusal(query, variables(text));
      expect(extensions).toMatchObject({
        code: 'CONTROL_CHARACTERS',
        category: 'BAD_INPUT',
        fieldErrors: [{ code: 'CONTROL_CHARACTERS' }],
      });
    }
  });

  it.each(WRITES)('is refused when it is very long: %s', async (_what, query, variables) => {
    expect((await team.refusal(query, variables('x'.repeat(500_000)))).extensions).toMatchObject({ code: 'TOO_LONG' });
  });

  const SEARCHES: [string, string][] = [
    ['obligations', 'text'],
    ['obligations', 'partyCodes'],
    ['obligations', 'themeCodes'],
    ['obligations', 'groupCodes'],
    ['evidences', 'text'],
    ['conventions', 'text'],
    ['catalogues', 'keys'],
    ['people', 'text'],
    ['organisations', 'text'],
  ];
  const TYPES: Record<string, string> = {
    obligations: 'ObligationFilter',
    evidences: 'EvidenceFilter',
    conventions: 'ConventionFilter',
    catalogues: 'CatalogueFilter',
    people: 'PersonFilter',
    organisations: 'OrganisationFilter',
  };

  it.each(SEARCHES)('is refused, or found nowhere, when one searches for it: %s by %s', async (field, key) => {
    for (const text of [NUL, HALF, '%', '_', '\\', "'", 'x'.repeat(100_000), ' ']) {
      const query = `query($filter: ${TYPES[field]}) { ${field}(filter: $filter) { total } }`;
      const { data, errors } = await administrator.ask(query, { filter: { [key]: text } });
      if (text === NUL) {
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_CHARACTERS', category: 'BAD_INPUT' });
      } else {
        expect(errors).toBeUndefined();
        expect(data[field].total).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('is refused among journal filters and profile answers', async () => {
    for (const key of ['subjectIds', 'actorNames']) {
      const query = 'query($id: ID!, $filter: JournalEntryFilter) { journal(conventionId: $id, filter: $filter) { total } }';
      const { extensions } = await team.refusal(query, { id: conventionId, filter: { [key]: [NUL] } });
      expect(extensions.code).toBe('INVALID_CHARACTERS');
    }
    const answer = 'mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';
    expect((await team.refusal(answer, { input: { conventionId, key: NUL, value: true } })).extensions.code).toBe('QUESTION_UNKNOWN');
  });
});

describe('an upload', () => {
  it.each(['', 'x', NUL, HALF, '00000000-0000-4000-8000-000000000000'])('named %j is not there to be attached', async (uploadId) => {
    const { extensions } = await team.refusal(DEPOSIT, proof({ kind: 'FILE', content: { uploadId } }));
    expect(extensions.category).toBe('BAD_INPUT');
    expect(extensions.fieldErrors).toEqual([expect.objectContaining({ field: 'content.uploadId' })]);
  });
});

describe('a date', () => {
  const until = (validUntil: string) => proof({ content: { statement: REASON, validUntil } });
  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-01-01T00:00:00Z', '01/02/2026', '', 'demain', NUL])(
    'written %j is no date',
    async (text) => {
      expect((await team.refusal(DEPOSIT, until(text))).extensions.category).toBe('BAD_INPUT');
    },
  );

  it.each(['0000-01-01', '0000-12-31'])('of the year zero cannot be stored (%s)', async (day) => {
    expect((await team.refusal(DEPOSIT, until(day))).extensions.category).toBe('BAD_INPUT');
  });

  const AT = 'query($asOf: Date) { obligations(asOf: $asOf) { total } }';
  it.each(['1900-01-01', '1970-01-01', '2024-02-29', '2199-12-31'])('far from today is read (%s)', async (asOf) => {
    expect((await team.get(AT, { asOf })).obligations.total).toBe(136);
  });

  it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('that nobody means is refused (%s)', async (asOf) => {
    const { extensions } = await team.refusal(AT, { asOf });
    expect(extensions).toMatchObject({ code: 'DATE_OUT_OF_RANGE', fieldErrors: [{ field: 'asOf' }] });
  });
});

describe('two people who write the same thing at once', () => {
  it('one is served, the other told in words', async () => {
    const sent = [1, 2, 3, 4].map(() =>
      administrator.ask('mutation($input: CreatePersonInput!) { createPerson(input: $input) { id } }', {
        input: { fullName: 'Jumelle', email: 'jumelle@exemple.fr', organisationId },
      }),
    );
    const answers = await Promise.all(sent);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const refusals = answers.flatMap(({ errors }) => errors ?? []);
    expect(refusals.map(({ extensions }) => extensions.category)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
    expect(refusals.every(({ extensions }) => ['EMAIL_TAKEN', 'CHANGED_MEANWHILE'].includes(extensions.code))).toBe(true);
  });
});
