import type { Text } from '../errors.ts';

/** Longest accepted file name, in Unicode characters. */
export const FILE_NAME_MAX_LENGTH = 255;

export type FileNameReading = { fileName: string; extension: string } | { problem: Text };

const PATH_SEPARATOR = /[/\\]/;
const CONTROL = /\p{Cc}|\p{Zl}|\p{Zp}/u;
/** Marks that reorder what is shown: `facture\u202Efdp.exe` would read `factureexe.pdf`. */
const REORDERING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** What shows nothing: zero-width spaces, soft hyphens, fillers. What composes a pictograph is seen. */
const INVISIBLE = /(?!(?<=\p{Emoji}\uFE0F?)[\u200D\uFE0F])[\p{Default_Ignorable_Code_Point}\u2800]/u;
const LONE_SURROGATE = /\p{Cs}/u;
const EDGES = /^[.\p{Zs}]|[.\p{Zs}]$/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const ACCEPTED: Text = {
  fr: 'Donnez un nom simple de 255 caractères au plus avec son extension, par exemple « procédure violation.pdf ».',
  en: 'Give a plain name of at most 255 characters with its extension, for example “breach procedure.pdf”.',
};

const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Names the first character that nobody sees, and where it stands. */
function unseen(name: string, pattern: RegExp, what: Text): Text | undefined {
  const found = pattern.exec(name);
  if (!found) return undefined;
  const before = name.slice(0, found.index);
  const [fr, en] = before ? [`après « ${before} »`, `after “${before}”`] : ['au début', 'at the start'];
  return {
    fr: `Le nom du fichier contient ${what.fr} (${codePoint(found[0])}) ${fr}.`,
    en: `The file name contains ${what.en} (${codePoint(found[0])}) ${en}.`,
  };
}

const told = (isBroken: boolean, fr: string, en: string): Text | undefined => (isBroken ? { fr, en } : undefined);

/** What is wrong in a name, the first thing first. */
const CHECKS: readonly ((name: string) => Text | undefined)[] = [
  (name) => told(name.length === 0, 'Le fichier n’a pas de nom.', 'The file has no name.'),
  (name) =>
    told(
      PATH_SEPARATOR.test(name),
      'Le nom du fichier contient un chemin (« / » ou « \\ »).',
      'The file name contains a path (“/” or “\\”).',
    ),
  (name) =>
    told(
      CONTROL.test(name) || LONE_SURROGATE.test(name),
      'Le nom du fichier contient des caractères de contrôle.',
      'The file name contains control characters.',
    ),
  (name) =>
    unseen(name, REORDERING, {
      fr: 'un caractère invisible qui change le sens de lecture',
      en: 'an invisible character that changes the reading direction',
    }),
  (name) => unseen(name, INVISIBLE, { fr: 'un caractère invisible', en: 'an invisible character' }),
  (name) =>
    told(
      [...name].length > FILE_NAME_MAX_LENGTH,
      `Le nom du fichier dépasse ${FILE_NAME_MAX_LENGTH} caractères.`,
      `The file name is longer than ${FILE_NAME_MAX_LENGTH} characters.`,
    ),
  (name) =>
    told(
      EDGES.test(name),
      'Le nom du fichier commence ou finit par un point ou une espace.',
      'The file name starts or ends with a dot or a space.',
    ),
  (name) =>
    told(
      WINDOWS_DEVICE.test(name),
      'Le nom du fichier est réservé par Windows (CON, NUL, COM1…).',
      'The file name is reserved by Windows (CON, NUL, COM1…).',
    ),
];

const BROWSER_ESCAPES: Record<string, string> = { '%22': '"', '%0D': '\r', '%0A': '\n' };

/** The name that a form sent: browsers escape these three characters of it, and no other (HTML, multipart/form-data encoding). */
export const decodeBrowserEscapes = (sent: string | undefined): string | undefined =>
  sent?.replace(/%22|%0D|%0A/g, (sequence) => BROWSER_ESCAPES[sequence]!);

/**
 * Reads the name a client gives to its file: composed form (NFC) and lower-case extension without the dot, or what is wrong with it
 * and what would be accepted. A doubtful name is refused, never repaired: what is shown later is what the depositor saw. Characters that
 * one system only refuses (`:`, `?`, `"`) are kept; whoever downloads there gets another in their place, from the browser.
 */
export function readFileName(given: string | undefined): FileNameReading {
  const fileName = (given ?? '').normalize('NFC');
  for (const check of CHECKS) {
    const found = check(fileName);
    if (found) return { problem: { fr: `${found.fr} ${ACCEPTED.fr}`, en: `${found.en} ${ACCEPTED.en}` } };
  }
  const dot = fileName.lastIndexOf('.');
  return { fileName, extension: dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase() };
}
