import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../../server/conventions/fillWords.ts';
import { connectClient } from '../../server/platform/db/connection.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const WORDS = { service: 'Toit « étudiant »', contact: '{service}' };

describe('the words of a convention in the texts of its catalogue', () => {
  test('stand where the catalogue left them open, wherever a text is', () => {
    expect(fillWords({ text: '{service} et {service}', facets: [{ label: 'dans {service}', rank: 1, note: null }] }, WORDS)).toEqual({
      text: 'Toit « étudiant » et Toit « étudiant »',
      facets: [{ label: 'dans Toit « étudiant »', rank: 1, note: null }],
    });
  });

  test('bring no other words in, and leave alone what is no word of the convention', () => {
    expect(fillWords('{contact}, {toString}, {inconnu}, {}, { service }', WORDS)).toBe('{service}, {toString}, {inconnu}, {}, { service }');
  });

  test('change nothing where the catalogue leaves none open', () => {
    expect(fillWords('{service}', null)).toBe('{service}');
  });
});

describe('what is searched', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());

  test.each([
    '{service}',
    'Pour {service}, dite\n« {contact} » ; {service}{service} fin',
    '{contact}, {toString}, {inconnu}, {}, { service }, {service',
    'rien à écrire',
    '',
  ])('is what is shown: %j', async (text) => {
    const client = await connectClient(database.url);
    try {
      for (const words of [WORDS, {}]) {
        const { rows } = await client.query('select fill_words($1, $2) as filled', [text, JSON.stringify(words)]);
        expect(rows).toEqual([{ filled: fillWords(text, words) }]);
      }
    } finally {
      await client.end();
    }
  });
});
