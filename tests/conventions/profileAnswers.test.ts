import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTyped } from '../../admin/conventions/verbs/readTyped.ts';
import type { QuestionType } from '../../admin/generated/graphql.ts';
import { startWorld, type World } from '../access/world.ts';
import { problemsOf, threeParties } from '../catalogues/support.ts';
import type { ApiClient } from '../support/client.ts';
import { agreementOf, invite } from '../support/outside.ts';

const QUESTIONS = `  - { key: service.size, question: Quelle taille ?, type: choice, choices: [{ value: S, label: Petite }, { value: L, label: Grande, labelEn: Large }] }
  - { key: service.budget, question: Quel budget ?, type: number, minimum: 0, maximum: 1000000, decimals: 2 }
  - { key: service.users, question: Combien ?, type: number, minimum: 1 }
  - { key: service.openedOn, question: Ouvert quand ?, type: date }
  - { key: service.share, question: Quelle part ?, type: number, minimum: -0.0000005, decimals: 3 }
`;
const ANSWER = 'mutation ($input: AnswerProfileInput!) { answerProfile(input: $input) { id profile { key value answerId } } }';

let world: World;
let administrator: ApiClient;
let team: ApiClient;
let conventionId: string;

const withQuestions = (questions = QUESTIONS) =>
  threeParties
    .replace('key: eau-metropole-2026', 'key: questions')
    .replace('\nregisters:\n', `\n${questions}\nregisters:\n`)
    .replace(/\n\n( {2}- \{ key)/, '\n$1');

beforeAll(async () => {
  world = await startWorld();
  administrator = world.administrator;
  const { importCatalogue } = await administrator.get(
    'mutation ($input: ImportCatalogueInput!) { importCatalogue(input: $input) { catalogue { id catalogueParties { code } } } }',
    { input: { source: withQuestions(), fileName: 'questions.yaml', isDryRun: false } },
  );
  const organisationId = Object.values(world.places.inside.bodies)[0];
  const parties = importCatalogue.catalogue.catalogueParties.map(({ code }: { code: string }) => ({ code, organisationId }));
  const { createConvention } = await administrator.get(
    'mutation ($input: CreateConventionInput!) { createConvention(input: $input) { id } }',
    {
      input: {
        catalogueId: importCatalogue.catalogue.id,
        slug: 'questions',
        title: 'Questions',
        serviceName: 'Service',
        signedOn: '2026-01-15',
        credits: [{ year: 2026, ae: '999999999999.99', cp: 0.07 }],
        parties,
      },
    },
  );
  conventionId = createConvention.id;
  const { parties: sides } = await agreementOf(administrator, conventionId);
  const memberships = [{ role: 'TEAM_MEMBER', conventionId, partyId: sides.METRO! }];
  await invite(administrator, { fullName: 'Équipe', email: 'equipe@questions.invalid', organisationId: organisationId!, memberships });
  team = await world.app.as({ email: 'equipe@questions.invalid' });
});

afterAll(() => world?.app.stop());

const answer = (key: string, value: unknown, more = {}) => ({ input: { conventionId, key, value, ...more } });
async function kept(key: string, value: unknown): Promise<unknown> {
  const { answerProfile } = await team.get(ANSWER, answer(key, value));
  return answerProfile.profile.find((entry: { key: string }) => entry.key === key).value;
}

describe('a question about the service', () => {
  test.each<[string, unknown]>([
    ['service.size', 'S'],
    ['service.budget', 0],
    ['service.budget', 1_000_000],
    ['service.budget', 0.29],
    ['service.budget', 999_999.99],
    ['service.users', 1],
    ['service.users', null],
    ['service.openedOn', '2024-02-29'],
    ['service.openedOn', null],
  ])('%s is answered by %j, kept exactly', async (key, value) => {
    expect(await kept(key, value)).toBe(value);
  });

  test.each<[string, unknown, string]>([
    ['service.size', 'M', 'une des valeurs S, L'],
    ['service.size', 's', 'une des valeurs S, L'],
    ['service.size', '', 'une des valeurs S, L'],
    ['service.size', 0, 'une des valeurs S, L'],
    ['service.size', ['S'], 'une des valeurs S, L'],
    ['service.budget', -0.01, 'de 0 à 1000000'],
    ['service.budget', 1_000_000.01, 'de 0 à 1000000'],
    ['service.budget', 0.005, '2 décimales'],
    ['service.budget', 1e-7, '2 décimales'],
    ['service.budget', '12', 'un nombre'],
    ['service.budget', true, 'un nombre'],
    ['service.budget', {}, 'un nombre'],
    ['service.users', 0, 'un nombre entier de 1'],
    ['service.users', 1.5, 'un nombre entier de 1'],
    ['service.users', 2 ** 53, 'un nombre entier de 1'],
    ['service.users', 1e300, 'un nombre entier de 1'],
    ['service.openedOn', '2023-02-29', 'une date AAAA-MM-JJ'],
    ['service.openedOn', '29/02/2024', 'une date AAAA-MM-JJ'],
    ['service.openedOn', '2024-02-29T00:00:00Z', 'une date AAAA-MM-JJ'],
    ['service.openedOn', '1499-01-01', 'une date AAAA-MM-JJ'],
    ['service.openedOn', 20240229, 'une date AAAA-MM-JJ'],
    ['service.openedOn', '', 'une date AAAA-MM-JJ'],
  ])('%s refuses %j and says what it accepts', async (key, value, accepted) => {
    const { extensions } = await team.refusal(ANSWER, answer(key, value));
    expect(extensions).toMatchObject({ code: 'ANSWER_TYPE', fieldErrors: [{ field: 'value' }] });
    expect(extensions.text.fr).toContain(accepted);
  });

  test('says in the API what it accepts', async () => {
    const { convention } = await administrator.get(
      `query ($id: ID!) { convention(id: $id) { profile { key question { key text textEn type choices { code label labelEn } minimum maximum
        decimals } } } }`,
      { id: conventionId },
    );
    const asked = (key: string) => convention.profile.find((entry: { key: string }) => entry.key === key).question;
    expect(asked('service.size')).toMatchObject({
      key: 'service.size',
      type: 'CHOICE',
      choices: [
        { code: 'S', label: 'Petite', labelEn: 'Petite' },
        { code: 'L', label: 'Grande', labelEn: 'Large' },
      ],
      minimum: null,
    });
    expect(asked('service.budget')).toMatchObject({ minimum: '0', maximum: '1000000', decimals: 2, choices: [] });
    expect(asked('service.share')).toMatchObject({ minimum: '-0.0000005', maximum: '999999999999' });
  });

  test('stands beside credits told to the cent, however large or small', async () => {
    const { convention } = await administrator.get('query ($id: ID!) { convention(id: $id) { credits { year ae cp } } }', {
      id: conventionId,
    });
    expect(convention.credits[0]).toEqual({ year: 2026, ae: '999999999999.99', cp: '0.07' });
  });
});

describe('two answers to one question', () => {
  test('given at once by two who saw the same: one is kept, the other is told what was answered meanwhile', async () => {
    const { convention } = await administrator.get('query ($id: ID!) { convention(id: $id) { profile { key answerId } } }', {
      id: conventionId,
    });
    const { answerId } = convention.profile.find(({ key }: { key: string }) => key === 'service.users');
    const answers = await Promise.all(
      [101, 102].map((value) => team.ask(ANSWER, answer('service.users', value, { lastAnswerId: answerId }))),
    );
    const refusals = answers.flatMap(({ errors }) => errors ?? []);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]!.extensions).toMatchObject({
      code: 'ANSWER_CHANGED',
      category: 'CONFLICT',
      current: { value: expect.toSatisfy((value) => value === 101 || value === 102) },
    });
  });

  test('one after the other, by who has not read the first: the second is refused; by who has, it is kept', async () => {
    const { answerProfile } = await team.get(ANSWER, answer('service.users', 5));
    const { answerId } = answerProfile.profile.find(({ key }: { key: string }) => key === 'service.users');
    const late = await team.refusal(ANSWER, answer('service.users', 6, { lastAnswerId: null }));
    expect(late.extensions).toMatchObject({ code: 'ANSWER_CHANGED', current: { value: 5 } });
    expect((await team.ask(ANSWER, answer('service.users', 6, { lastAnswerId: answerId.toUpperCase() }))).errors).toBeUndefined();
  });
});

describe('a catalogue with questions', () => {
  test('is accepted as it is written in the documentation', () => {
    expect(problemsOf(withQuestions())).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['a choice without answers', '{ key: service.size, question: a, type: choice }', 'MISSING_FIELD', 'choices'],
    ['a choice of one', '{ key: service.size, question: a, type: choice, choices: [{ value: S, label: s }] }', 'TOO_FEW', 'choices'],
    [
      'the same answer twice',
      '{ key: service.size, question: a, type: choice, choices: [{ value: S, label: s }, { value: S, label: t }] }',
      'DUPLICATE_VALUE',
      'choices[1].value',
    ],
    [
      'answers of a text',
      '{ key: service.size, question: a, type: text, choices: [{ value: S, label: s }, { value: L, label: l }] }',
      'NOT_ALLOWED',
      'choices',
    ],
    ['bounds of a text', '{ key: service.size, question: a, type: text, minimum: 1 }', 'NOT_ALLOWED', 'minimum'],
    ['bounds the wrong way round', '{ key: service.size, question: a, type: number, minimum: 5, maximum: 4 }', 'OUT_OF_RANGE', 'maximum'],
    ['seven decimals', '{ key: service.size, question: a, type: number, decimals: 7 }', 'OUT_OF_RANGE', 'decimals'],
  ])('is refused for %s', (_what, question, code, field) => {
    const problems = problemsOf(withQuestions(`  - ${question}\n`));
    expect(problems.map((problem) => [problem.code, problem.path.replace(/^profile\[\d+\]\./, '')])).toEqual([[code, field]]);
  });

  test('is refused for a rule that compares a choice with an answer it does not offer', () => {
    const rule = withQuestions().replace('appliesIf: service.handlesHealthData\n', "appliesIf: service.size == 'M'\n");
    expect(problemsOf(rule)).toMatchObject([{ code: 'RULE_TYPE', expected: { fr: 'une des réponses de service.size (S, L)' } }]);
    expect(problemsOf(rule.replace("'M'", "'L'"))).toEqual([]);
  });
});

test.each<[QuestionType, string, unknown]>([
  ['NUMBER', '1 234,5', 1234.5],
  ['NUMBER', '-3', -3],
  ['NUMBER', 'douze', 'douze'],
  ['NUMBER', '', null],
  ['CHOICE', 'unknown', null],
  ['CHOICE', 'S', 'S'],
  ['BOOLEAN', 'false', false],
  ['TEXT', ' interne ', 'interne'],
  ['TEXT', 'unknown', 'unknown'],
])('a %s typed as %j is sent as %j', (type, typed, sent) => {
  expect(readTyped(type, typed)).toEqual(sent);
});
