import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, invite, openEauConvention, programmeNamed } from '../support/outside.ts';

const CREATE =
  'mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { id name catalogueKeys conventionIds conventionCount version } }';
const UPDATE = `mutation($id: ID!, $input: UpdateProgrammeInput!) { updateProgramme(id: $id, input: $input) { name catalogueKeys conventionIds conventionCount version } }`;
const READ = 'query($id: ID!) { programme(id: $id) { name catalogueKeys conventionIds conventionCount version } }';
const SEEN = '{ conventions { items { id } } obligations { total } }';
const KEYS = { domifa: 'domifa-fast5-2020', eau: 'eau-metropole-2026' };
const NOBODY = '00000000-0000-4000-8000-000000000000';

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let eau: Agreement;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
  eau = await openEauConvention(administrator, 'eau-1');
});
afterAll(async () => app?.stop());

const unique = (what: string) => `${what} ${++count}`;
const create = async (values: Record<string, unknown> = {}) =>
  (await administrator.get(CREATE, { input: { name: unique('Programme'), ...values } })).createProgramme;

async function reviewerOf(...programmeIds: string[]): Promise<ApiClient> {
  const email = `relecture-${++count}@exemple.fr`;
  const memberships = programmeIds.map((programmeId) => ({ role: 'REVIEWER', programmeId }));
  await invite(administrator, { fullName: unique('Relecture'), email, organisationId: inside.bodies.PARTENAIRE!, memberships });
  return app.as({ email });
}

const seenBy = async (client: ApiClient): Promise<string[]> =>
  (await client.get(SEEN)).conventions.items.map(({ id }: { id: string }) => id).sort();

describe('a programme', () => {
  it('holds the conventions on its catalogues and those it names, each once', async () => {
    const made = await create({ catalogueKeys: [KEYS.domifa, KEYS.domifa], conventionIds: [inside.conventionId, eau.conventionId] });
    expect(made).toMatchObject({
      catalogueKeys: [KEYS.domifa],
      conventionIds: [inside.conventionId, eau.conventionId].sort(),
      conventionCount: 2,
      version: 1,
    });
  });

  it('gains a convention on one of its catalogues as soon as it is opened', async () => {
    const { id } = await create({ catalogueKeys: [KEYS.eau] });
    const reviewer = await reviewerOf(id);
    const before = await seenBy(reviewer);
    const opened = await openEauConvention(administrator, unique('eau-neuve').replace(' ', '-'), eau.bodies);
    expect(await seenBy(reviewer)).toEqual([...before, opened.conventionId].sort());
  });

  it('given and taken conventions, gives and takes them from its reviewers at once, and the journal says what it held', async () => {
    const { id } = await create({ conventionIds: [eau.conventionId] });
    const reviewer = await reviewerOf(id);
    expect(await seenBy(reviewer)).toEqual([eau.conventionId]);
    await administrator.get(UPDATE, { id, input: { catalogueKeys: [KEYS.domifa], conventionIds: [], version: 1 } });
    expect(await seenBy(reviewer)).toEqual([inside.conventionId]);
    const [entry] = await app.orm.em
      .fork()
      .execute(`select changes from journal_entry where action = 'programme.updated' and subject_id = ? order by sequence desc limit 1`, [
        id,
      ]);
    expect(entry!.changes).toEqual([
      {
        entity: 'Programme',
        id,
        before: { catalogueKeys: [], conventionIds: [eau.conventionId] },
        after: { catalogueKeys: [KEYS.domifa], conventionIds: [] },
      },
    ]);
  });

  it('without anything lets its reviewers in, who see nothing', async () => {
    const { id } = await create();
    const { conventions, obligations } = await (await reviewerOf(id)).get(SEEN);
    expect([conventions.items, obligations.total]).toEqual([[], 0]);
  });

  it('joins another: a reviewer of two reads the conventions of both, once', async () => {
    const first = await create({ conventionIds: [inside.conventionId, eau.conventionId] });
    const second = await create({ conventionIds: [eau.conventionId] });
    expect(await seenBy(await reviewerOf(first.id, second.id))).toEqual([inside.conventionId, eau.conventionId].sort());
  });

  it('is shown to its reviewers through their role; the list of all is for administrators', async () => {
    const { id, name } = await create({ conventionIds: [eau.conventionId] });
    const reviewer = await reviewerOf(id);
    const { me } = await reviewer.get('{ me { memberships { programmeId programmeName programme { name conventionCount } } } }');
    expect(me.memberships).toEqual([{ programmeId: id, programmeName: name, programme: { name, conventionCount: 1 } }]);
    expect((await reviewer.refusal(READ, { id })).extensions.code).toBe('ADMINISTRATORS_ONLY');
  });
});

describe('a programme is refused', () => {
  it.each([
    ['no name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a name on two lines', { name: 'a\nb' }, 'name', 'SEVERAL_LINES'],
    ['a name of 301 characters', { name: 'x'.repeat(301) }, 'name', 'TOO_LONG'],
    ['a catalogue nobody imported', { catalogueKeys: [KEYS.domifa, 'autre'] }, 'catalogueKeys', 'CATALOGUE_UNKNOWN'],
    ['a convention that does not exist', { conventionIds: [NOBODY] }, 'conventionIds', 'NOT_FOUND'],
    ['a malformed convention', { conventionIds: ['x'] }, 'conventionIds', 'NOT_FOUND'],
    [
      '501 conventions',
      { conventionIds: Array.from({ length: 501 }, (_, n) => NOBODY.replace(/.{4}$/, String(1000 + n))) },
      'conventionIds',
      'TOO_MANY',
    ],
    ['101 catalogues', { catalogueKeys: Array.from({ length: 101 }, (_, n) => `c-${n}`) }, 'catalogueKeys', 'TOO_MANY'],
  ])('with %s, on its field', async (_what, values, field, code) => {
    const refused = await administrator.refusal(CREATE, { input: { name: unique('Refusé'), ...values } });
    expect(refused.extensions.fieldErrors).toMatchObject([{ field, code }]);
    const { id } = await create();
    const again = await administrator.refusal(UPDATE, { id, input: { ...values, version: 1 } });
    expect(again.extensions.fieldErrors).toMatchObject([{ field, code }]);
  });

  it('says which catalogues are known', async () => {
    const { extensions } = await administrator.refusal(CREATE, { input: { name: unique('Refusé'), catalogueKeys: ['autre'] } });
    expect(JSON.stringify(extensions)).toContain(`${KEYS.domifa}, ${KEYS.eau}`);
  });

  it('under a name that another has, even at the same time', async () => {
    const name = unique('Programme');
    const answers = await Promise.all([1, 2].map(() => administrator.ask(CREATE, { input: { name } })));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual(['NAME_TAKEN', 'OK']);
  });

  it('when another administrator changed it meanwhile, and says what it is now; unknown, it is not found', async () => {
    const { id } = await create();
    await administrator.get(UPDATE, { id, input: { name: unique('Renommé'), version: 1 } });
    const { extensions } = await administrator.refusal(UPDATE, { id, input: { name: 'Autre', version: 1 } });
    expect(extensions).toMatchObject({ code: 'PROGRAMME_CHANGED', current: { name: `Renommé ${count}`, version: 2 } });
    expect((await administrator.refusal(UPDATE, { id: NOBODY, input: { version: 1 } })).extensions.code).toBe('NOT_FOUND');
  });
});

describe('what a reviewer writes', () => {
  it('waits for a change of their programme, and is refused when the convention left it', async () => {
    const { id } = await create({ conventionIds: [inside.conventionId] });
    const reviewer = await reviewerOf(id);
    const { obligations } = await reviewer.get('{ obligations(filter: { codes: ["A1-VIO-DNUM-1"] }) { items { id } } }');
    const contest = () =>
      reviewer.ask('mutation($input: ContestObligationInput!) { contestObligation(input: $input) { id } }', {
        input: { obligationId: obligations.items[0].id, reason: 'Rien ne montre que la mesure est en place.' },
      });
    const [contested] = await Promise.all([contest(), administrator.get(UPDATE, { id, input: { conventionIds: [], version: 1 } })]);
    expect(['OK', 'RIGHTS_CHANGED', 'NOT_FOUND']).toContain(contested.errors?.[0]?.extensions.code ?? 'OK');
    expect((await contest()).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

it('the demonstration has one programme, of its catalogue, and its reviewer is of it', async () => {
  const { programme } = await administrator.get(READ, { id: await programmeNamed(administrator) });
  expect(programme).toMatchObject({ name: 'beta.gouv.fr', catalogueKeys: [KEYS.domifa], conventionIds: [], conventionCount: 1 });
});
