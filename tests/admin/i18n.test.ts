import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { en, fr } from '../support/words.ts';
import { adminSources, hardCodedWords, joinedIn, leaves, namedKeys } from './words.ts';

const french = leaves({ garant: fr.garant });
const english = leaves({ garant: en.garant });
const sources = adminSources();
const named = sources.map(({ text }) => namedKeys(text));
const whole = new Set(named.flatMap((keys) => keys.whole));
const beginnings = new Set(named.flatMap((keys) => keys.beginnings));
/** A space before a colon, a semicolon or a mark, and French quotation marks. */
const frenchSpacing = /[\s\u00a0\u202f][:;?!](?![\w/])|[«»]/;
const holesOf = (words: string) => [...new Set(words.match(/%\{\w+\}/g))].sort();

/** Every value of the enumerations of the API that have words, with its words; undefined for one that has none. */
function valuesWithWords(): [value: string, words: string | undefined][] {
  const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isEnumType(type)) return [];
    const at = `garant.${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}`;
    const values = type.getValues().map(({ name }): [string, string | undefined] => [`${type.name}.${name}`, french[`${at}.${name}`]]);
    return values.some(([, words]) => words !== undefined) ? values : [];
  });
}

describe('The words of the back office', () => {
  test('exist in French and in English alike', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
  });

  test('have the same holes to fill in both languages', () => {
    const different = Object.keys(french).filter((key) => holesOf(french[key]!).join() !== holesOf(english[key] ?? '').join());
    expect(different).toEqual([]);
  });

  test('are there for every value of an enumeration that has words', () => {
    const missing = valuesWithWords().flatMap(([value, words]) => (words === undefined ? [value] : []));
    expect(missing).toEqual([]);
  });

  test('are spaced in English as English is, and quoted with its marks', () => {
    expect(Object.entries(english).filter(([, words]) => frenchSpacing.test(words))).toEqual([]);
  });

  test('are never joined by the punctuation of one language in a component', () => {
    const components = sources.filter(({ path }) => !/(^|\.)(fr|en)\.ts$|\/starters\/|decodeText/.test(path));
    expect(components.flatMap((file) => joinedIn(file, frenchSpacing).map((words) => `${file.path}: ${words}`))).toEqual([]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code to read
    const text = "export const A = () => <p title={`${a} : ${b}`}>{' ; '}{c ? d : e} « f »</p>;";
    expect(joinedIn({ path: 'a.tsx', text }, frenchSpacing).map((words) => words.trim())).toEqual([':', ';', '« f »']);
  });

  test('are never blank', () => {
    expect(Object.entries({ ...french, ...english }).filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  test('are there for every key that a screen names', () => {
    const isKnown = (key: string) => key in french || beginnings.has(`${key}.`);
    expect([...whole].filter((key) => !isKnown(key))).toEqual([]);
  });

  test('are there for every beginning of keys that a screen completes', () => {
    const keys = Object.keys(french);
    expect([...beginnings].filter((beginning) => !keys.some((key) => key.startsWith(beginning)))).toEqual([]);
  });

  test('are all used', () => {
    const isUsed = (key: string) => whole.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
    expect(Object.keys(french).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('are never written in a component', () => {
    expect(
      sources.filter(({ path }) => path.endsWith('.tsx')).flatMap((file) => hardCodedWords(file).map((words) => `${file.path}: ${words}`)),
    ).toEqual([]);
  });

  test('are missed by these checks neither as text nor as an attribute', () => {
    const text = `export const A = () => <p title="Bonjour" className="calm">Salut {name} <b aria-label={label}>·</b></p>;`;
    expect(hardCodedWords({ path: 'a.tsx', text })).toEqual(['Bonjour', 'Salut']);
    expect(namedKeys(`translate('garant.a.b'); translate(\`garant.c.\${d}\`)`)).toEqual({
      whole: ['garant.a.b'],
      beginnings: ['garant.c.'],
    });
  });
});
