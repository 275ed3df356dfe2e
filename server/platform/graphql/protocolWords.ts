import type { Text } from '../errors.ts';

type Words = (...parts: string[]) => Text;

/** What graphql-js says, and how it is told here: in both languages, without the values that were given, which may be anything. */
const SENTENCES: [RegExp, Words][] = [
  [
    /^Cannot query field "(.+?)" on type "(.+?)"/,
    (field, type) => ({ fr: `Le type ${type} n’a pas de champ « ${field} ».`, en: `The type ${type} has no field "${field}".` }),
  ],
  [
    /^Unknown argument "(.+?)" on field "(.+?)"/,
    (argument, field) => ({
      fr: `Le champ ${field} n’a pas d’argument « ${argument} ».`,
      en: `The field ${field} has no argument "${argument}".`,
    }),
  ],
  [
    /^Unknown argument "(.+?)" on directive "(.+?)"/,
    (argument, name) => ({
      fr: `La directive ${name} n’a pas d’argument « ${argument} ».`,
      en: `The directive ${name} has no argument "${argument}".`,
    }),
  ],
  [/^Unknown type "(.+?)"/, (type) => ({ fr: `Le type « ${type} » n’existe pas.`, en: `There is no type "${type}".` })],
  [
    /^Unknown fragment "(.+?)"/,
    (name) => ({ fr: `Le fragment « ${name} » n’est pas défini.`, en: `The fragment "${name}" is not defined.` }),
  ],
  [/^Unknown directive "(.+?)"/, (name) => ({ fr: `La directive « ${name} » n’existe pas.`, en: `There is no directive "${name}".` })],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/,
    (field) => ({
      fr: `Dites quels champs de « ${field} » vous voulez : ${field} { … }.`,
      en: `Say which fields of "${field}" you want: ${field} { … }.`,
    }),
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields/,
    (field, type) => ({
      fr: `« ${field} » est un ${type} : il n’a pas de sous-champs.`,
      en: `"${field}" is a ${type}: it has no fields of its own.`,
    }),
  ],
  [
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    (field, argument, type) => ({
      fr: `Donnez l’argument « ${argument} » (${type}) du champ « ${field} ».`,
      en: `Give the argument "${argument}" (${type}) of the field "${field}".`,
    }),
  ],
  [
    /Field "(.+?)" of required type "(.+?)" was not provided/,
    (field, type) => ({ fr: `Donnez le champ « ${field} » (${type}).`, en: `Give the field "${field}" (${type}).` }),
  ],
  [
    /Field "(.+?)" is not defined by type "(.+?)"/,
    (field, type) => ({ fr: `Le type ${type} n’a pas de champ « ${field} ».`, en: `The type ${type} has no field "${field}".` }),
  ],
  [
    /^Variable "(\$.+?)" of required type "(.+?)" was not provided/,
    (name, type) => ({ fr: `Donnez la variable ${name} (${type}).`, en: `Give the variable ${name} (${type}).` }),
  ],
  [
    /^Variable "(\$.+?)" of (?:non-null|required) type "(.+?)" must not be null/,
    (name, type) => ({
      fr: `La variable ${name} (${type}) ne peut pas être nulle.`,
      en: `The variable ${name} (${type}) must not be null.`,
    }),
  ],
  [
    /^Variable "(\$.+?)" is not defined/,
    (name) => ({
      fr: `La variable ${name} n’est pas déclarée par l’opération.`,
      en: `The operation does not declare the variable ${name}.`,
    }),
  ],
  [
    /^Variable "(\$.+?)" is never used/,
    (name) => ({ fr: `La variable ${name} est déclarée sans servir.`, en: `The variable ${name} is declared and never used.` }),
  ],
  [
    /^Variable "(\$.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    (name, type, expected) => ({
      fr: `La variable ${name} est déclarée ${type} là où ${expected} est attendu.`,
      en: `The variable ${name} is declared ${type} where ${expected} is expected.`,
    }),
  ],
  [
    /Value ".*" does not exist in "(.+?)" enum|Enum "(.+?)" cannot represent/s,
    (one, other) => ({ fr: `Donnez une des valeurs de ${one ?? other}.`, en: `Give one of the values of ${one ?? other}.` }),
  ],
  [
    /(?:^|; )(Int|Float|String|Boolean|ID) cannot represent/,
    (type) => ({ fr: `Une valeur de type ${type} est attendue.`, en: `A value of type ${type} is expected.` }),
  ],
  [
    /Expected non-nullable type "(.+?)" not to be null/,
    (type) => ({ fr: `Une valeur de type ${type} est attendue, et non null.`, en: `A value of type ${type} is expected, not null.` }),
  ],
  [
    /Expected type "(.+?)" to be an object/,
    (type) => ({ fr: `Un objet de type ${type} est attendu.`, en: `An object of type ${type} is expected.` }),
  ],
  [
    /Expected (?:value of )?type "(.+?)"/,
    (type) => ({ fr: `Une valeur de type ${type} est attendue.`, en: `A value of type ${type} is expected.` }),
  ],
  [
    /introspection/i,
    () => ({ fr: 'L’introspection est fermée : lisez schema/schema.graphql.', en: 'Introspection is off: read schema/schema.graphql.' }),
  ],
  [
    /^Fragment "(.+?)" is never used/,
    (name) => ({ fr: `Le fragment « ${name} » ne sert pas.`, en: `The fragment "${name}" is never used.` }),
  ],
  [
    /^Cannot spread fragment "(.+?)" within itself/,
    (name) => ({ fr: `Le fragment « ${name} » se contient lui-même.`, en: `The fragment "${name}" contains itself.` }),
  ],
  [
    /^Fields "(.+?)" conflict/,
    (name) => ({
      fr: `« ${name} » est demandé de deux façons différentes : donnez-leur des alias.`,
      en: `"${name}" is asked in two different ways: give them aliases.`,
    }),
  ],
  [/^There can be only one .+? named "(.+?)"/, (name) => ({ fr: `« ${name} » est écrit deux fois.`, en: `"${name}" is written twice.` })],
  [
    /^Unknown operation named/,
    () => ({ fr: 'operationName ne nomme aucune opération de la requête.', en: 'operationName names no operation of the request.' }),
  ],
  [
    /^Must provide operation name/,
    () => ({
      fr: 'La requête contient plusieurs opérations : dites laquelle par operationName.',
      en: 'The request holds several operations: say which by operationName.',
    }),
  ],
  [
    /^Syntax Error: Expected (.+?), found (.+?)\.$/,
    (expected, found) => ({
      fr: `GraphQL mal écrit : ${expected} attendu, ${found} trouvé.`,
      en: `Not well-formed GraphQL: ${expected} expected, ${found} found.`,
    }),
  ],
  [
    /^Syntax Error: Unexpected (.+?)\.$/,
    (found) => ({ fr: `GraphQL mal écrit : ${found} inattendu.`, en: `Not well-formed GraphQL: unexpected ${found}.` }),
  ],
  [/^Syntax Error/, () => ({ fr: 'GraphQL mal écrit.', en: 'Not well-formed GraphQL.' })],
];

const UNKNOWN: Text = {
  fr: 'Cette opération n’est pas valide pour le schéma (schema/schema.graphql).',
  en: 'This operation is not valid for the schema (schema/schema.graphql).',
};

const SUGGESTION = /Did you mean (.+)\?$/s;

/** The names graphql-js suggests, as a sentence; they tell names of a schema that may be closed. */
function suggestionOf(message: string): Text {
  const [, names = ''] = SUGGESTION.exec(message) ?? [];
  const known = [...names.matchAll(/"(.+?)"/g)].map(([, name]) => name);
  if (known.length === 0) return { fr: '', en: '' };
  return { fr: ` Proches : ${known.join(', ')}.`, en: ` Close to it: ${known.join(', ')}.` };
}

/** What a message of graphql-js says, in both languages; at which line and column when it is known. */
export function protocolWords(message: string, hasSuggestions: boolean, place?: { line: number; column: number }): Text {
  const found = SENTENCES.map(([pattern, words]) => ({ match: pattern.exec(message), words })).find(({ match }) => match);
  const text = found ? found.words(...found.match!.slice(1)) : UNKNOWN;
  const close = hasSuggestions ? suggestionOf(message) : { fr: '', en: '' };
  const at = place
    ? { fr: ` (ligne ${place.line}, colonne ${place.column})`, en: ` (line ${place.line}, column ${place.column})` }
    : { fr: '', en: '' };
  return { fr: text.fr.replace(/\.$/, `${at.fr}.`) + close.fr, en: text.en.replace(/\.$/, `${at.en}.`) + close.en };
}
