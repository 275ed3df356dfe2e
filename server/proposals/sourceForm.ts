import type { ErrorObject } from 'ajv';
import type { Text } from '../platform/errors.ts';
import type { PublicSource } from './proposalWords.ts';

/** What is accepted of each source. */
export const SOURCE_FORMS: Readonly<Record<PublicSource, Text>> = {
  PRODUCT_SHEET: {
    fr: 'Accepté : la fiche produit en Markdown, dont l’en-tête YAML est entre deux lignes « --- ».',
    en: 'Accepted: the product sheet in Markdown, whose YAML head stands between two lines “---”.',
  },
  STANDARDS: {
    fr: 'Accepté : l’export JSON de l’auto-évaluation, avec ses « questions ».',
    en: 'Accepted: the JSON export of the self-assessment, with its “questions”.',
  },
  DASHLORD: {
    fr: 'Accepté : le rapport JSON d’une seule adresse, avec son « url ».',
    en: 'Accepted: the JSON report of one address, with its “url”.',
  },
  PUBLICCODE: {
    fr: 'Accepté : le publiccode.yml du dépôt, avec « publiccodeYmlVersion ».',
    en: 'Accepted: the publiccode.yml of the repository, with “publiccodeYmlVersion”.',
  },
  ARA: {
    fr: 'Accepté : le rapport JSON d’Ara, avec « consultUniqueId » et « accessibilityRate ».',
    en: 'Accepted: the JSON report of Ara, with “consultUniqueId” and “accessibilityRate”.',
  },
};

const KINDS: Readonly<Record<string, Text>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'des champs nommés', en: 'named fields' },
  null: { fr: 'rien', en: 'nothing' },
};

const kinds = (types: readonly string[]): Text => ({
  fr: types.map((type) => KINDS[type]!.fr).join(' ou '),
  en: types.map((type) => KINDS[type]!.en).join(' or '),
});

/** What would be accepted where something is of another form. */
export function expectedOf({ keyword, params }: ErrorObject): Text {
  if (keyword === 'required') return { fr: 'ce champ est attendu', en: 'this field is expected' };
  if (keyword === 'type') {
    const { fr, en } = kinds([params.type].flat());
    return { fr: `${fr} : voilà ce qui est attendu`, en: `${en} is what is expected` };
  }
  if (keyword === 'format') return { fr: 'un jour AAAA-MM-JJ est attendu', en: 'a day YYYY-MM-DD is expected' };
  if (keyword === 'pattern') {
    return {
      fr: 'des lettres, chiffres, « - » et « _ » sont attendus, 64 au plus',
      en: 'letters, figures, “-” and “_” are expected, 64 at most',
    };
  }
  const { comparison = '≤', limit } = params;
  return { fr: `${comparison} ${limit} est attendu`, en: `${comparison} ${limit} is expected` };
}

const PAGE = /^\s*<(!doctype|html|head|body|\?xml)/i;
const OTHER_ENCODING = /[\uFFFD\0]/;

/** What a text is instead of data, before it is read as any: a page, or bytes in another encoding; null of what may be data. */
export function insteadOfData(text: string): Text | null {
  if (PAGE.test(text)) return { fr: 'c’est une page web, pas le fichier lui-même', en: 'it is a web page, not the file itself' };
  return OTHER_ENCODING.test(text) ? { fr: 'il n’est pas en UTF-8', en: 'it is not in UTF-8' } : null;
}
