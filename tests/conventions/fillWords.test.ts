import { describe, expect, test } from 'vitest';
import { fillWords } from '../../server/conventions/fillWords.ts';

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
