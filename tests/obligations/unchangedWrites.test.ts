import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

let app: TestApp;
let team: ApiClient;
let administrator: ApiClient;
let ids: string[];
let conventionId: string;
let partyId: string;

beforeAll(async () => {
  app = await startTestApp();
  [team, administrator] = [await app.as('team'), await app.as('administrator')];
  const { obligations } = await team.get(
    '{ obligations(page: { limit: 100 }) { items { id conventionId party { id } isDueDateFixed allowedActions } } }',
  );
  type Item = { id: string; conventionId: string; party: { id: string }; isDueDateFixed: boolean; allowedActions: string[] };
  const own = obligations.items.filter(({ allowedActions, isDueDateFixed }: Item) => allowedActions.includes('DECLARE') && !isDueDateFixed);
  ids = own.slice(0, 3).map(({ id }: Item) => id);
  [conventionId, partyId] = [own[0].conventionId, own[0].party.id];
});
afterAll(async () => app?.stop());

const ROWS = ['journal_entry', 'declaration', 'assignment', 'due_date', 'applicability_decision', 'profile_answer', 'site_page'];

async function counts(): Promise<Record<string, number>> {
  const [row] = await app.orm.em
    .fork()
    .execute<Record<string, number>[]>(`select ${ROWS.map((name) => `(select count(*)::int from ${name}) as ${name}`).join(', ')}`);
  return row!;
}

const LONG = 'Le service ne traite pas de données de cette nature.';
const WRITES: [string, () => ApiClient, string, () => Record<string, unknown>, (() => Record<string, unknown>)?][] = [
  [
    'puts the same person in charge',
    () => team,
    'mutation($input: AssignObligationsInput!) { assignObligations(input: $input) { refusal { code } } }',
    () => ({ obligationIds: ids, assigneeId: me }),
    () => ({ obligationIds: ids, assigneeId: null }),
  ],
  [
    'gives the same due date',
    () => team,
    'mutation($input: SetDueDatesInput!) { setDueDates(input: $input) { refusal { code } } }',
    () => ({ obligationIds: ids, dueOn: '2027-01-31' }),
    () => ({ obligationIds: ids, dueOn: null }),
  ],
  [
    'says the same of what applies',
    () => team,
    'mutation($input: SetApplicabilitiesInput!) { setApplicabilities(input: $input) { refusal { code } } }',
    () => ({ obligationIds: ids, isApplicable: false, reason: LONG }),
    () => ({ obligationIds: ids, isApplicable: false, reason: `${LONG} Voir le registre.` }),
  ],
  [
    'declares the same on the same day',
    () => team,
    'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }',
    () => ({ obligationId: ids[0], status: 'IN_PROGRESS', comment: 'En cours' }),
    () => ({ obligationId: ids[0], status: 'IN_PROGRESS', comment: 'Presque' }),
  ],
  [
    'answers the profile the same',
    () => team,
    'mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }',
    () => ({ conventionId, key: question, value: true }),
    () => ({ conventionId, key: question, value: false }),
  ],
];
let me: string;
let question: string;
beforeAll(async () => {
  const { members } = await team.get('query($id: ID!) { members(filter: { partyIds: [$id] }) { items { id } } }', { id: partyId });
  me = members.items[0].id;
  const [row] = await app.orm.em
    .fork()
    .execute<{ key: string }[]>(
      `select q ->> 'key' as key from catalogue c, jsonb_array_elements(c.content -> 'profile') q where q ->> 'type' = 'boolean' limit 1`,
    );
  question = row!.key;
});

it.each(WRITES)('who %s leaves nothing, neither a row nor an entry', async (_what, who, mutation, input, other) => {
  await who().get(mutation, { input: input() });
  const before = await counts();
  for (let time = 0; time < 3; time += 1) expect((await who().ask(mutation, { input: input() })).errors).toBeUndefined();
  expect(await counts()).toEqual(before);
  await who().get(mutation, { input: other!() });
  expect((await counts()).journal_entry).toBeGreaterThan(before.journal_entry!);
});

it('a declaration of another day is a new one, though it says the same', async () => {
  const input = { obligationId: ids[1], status: 'MET', comment: null };
  const declare = () => team.get('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', { input });
  await declare();
  const before = await counts();
  app.clock.moveTo(new Date(app.clock.now().getTime() + 25 * 3_600_000));
  team = await app.as('team');
  await declare();
  expect((await counts()).declaration).toBe(before.declaration! + 1);
});

it('a legal page written as it is stays as it is', async () => {
  const write = (input: object) =>
    administrator.get('mutation($input: UpdateSitePageInput!) { updateSitePage(id: "mentions-legales", input: $input) { version } }', {
      input,
    });
  administrator = await app.as('administrator');
  const { updateSitePage } = await write({ bodyFr: 'Éditeur : la DINUM.', version: 0 });
  const before = await counts();
  expect((await write({ bodyFr: 'Éditeur : la DINUM.', version: updateSitePage.version })).updateSitePage.version).toBe(
    updateSitePage.version,
  );
  expect(await counts()).toEqual(before);
});

it('three bulks of one operation leave what one does', async () => {
  const before = await counts();
  const again = `mutation($input: SetDueDatesInput!) { ${[1, 2, 3].map((time) => `a${time}: setDueDates(input: $input) { obligationId }`).join(' ')} }`;
  expect((await team.refusal(again, { input: { obligationIds: ids, dueOn: '2027-02-28' } })).extensions.code).toBe('FIELD_ASKED_TOO_OFTEN');
  expect(await counts()).toEqual(before);
});
