import type { Text } from '../errors.ts';

/** Longest accepted file name, in Unicode characters. */
export const FILE_NAME_MAX_LENGTH = 255;

export type FileNameReading = { fileName: string; extension: string } | { problem: Text };

const PATH_SEPARATOR = /[/\\]/;
const CONTROL = /\p{Cc}|\p{Zl}|\p{Zp}/u;
/** Marks that reorder or hide what is shown: `facture\u202Efdp.exe` would read `factureexe.pdf`. */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const LONE_SURROGATE = /\p{Cs}/u;
const EDGES = /^[.\p{Zs}]|[.\p{Zs}]$/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const WINDOWS_FORBIDDEN = /[<>:"|?*]/;

const ACCEPTED: Text = {
  fr: 'Donnez un nom simple de 255 caractères au plus avec son extension, par exemple « procédure violation.pdf ».',
  en: 'Give a plain name of at most 255 characters with its extension, for example “breach procedure.pdf”.',
};

const PROBLEMS: readonly [(name: string) => boolean, Text][] = [
  [(name) => name.length === 0, { fr: 'Le fichier n’a pas de nom.', en: 'The file has no name.' }],
  [
    (name) => PATH_SEPARATOR.test(name),
    { fr: 'Le nom du fichier contient un chemin (« / » ou « \\ »).', en: 'The file name contains a path (“/” or “\\”).' },
  ],
  [
    (name) => CONTROL.test(name) || LONE_SURROGATE.test(name),
    { fr: 'Le nom du fichier contient des caractères de contrôle.', en: 'The file name contains control characters.' },
  ],
  [
    (name) => INVISIBLE.test(name),
    {
      fr: 'Le nom du fichier contient des caractères invisibles qui changent le sens de lecture.',
      en: 'The file name contains invisible characters that change the reading direction.',
    },
  ],
  [
    (name) => [...name].length > FILE_NAME_MAX_LENGTH,
    {
      fr: `Le nom du fichier dépasse ${FILE_NAME_MAX_LENGTH} caractères.`,
      en: `The file name is longer than ${FILE_NAME_MAX_LENGTH} characters.`,
    },
  ],
  [
    (name) => EDGES.test(name),
    { fr: 'Le nom du fichier commence ou finit par un point ou une espace.', en: 'The file name starts or ends with a dot or a space.' },
  ],
  [
    (name) => WINDOWS_DEVICE.test(name),
    { fr: 'Le nom du fichier est réservé par Windows (CON, NUL, COM1…).', en: 'The file name is reserved by Windows (CON, NUL, COM1…).' },
  ],
  [
    (name) => WINDOWS_FORBIDDEN.test(name),
    {
      fr: 'Le nom du fichier contient un caractère que Windows refuse (< > : " | ? *).',
      en: 'The file name contains a character that Windows refuses (< > : " | ? *).',
    },
  ],
];

/**
 * Reads the name a client gives to its file: composed form (NFC) and lower-case extension without the dot, or what is wrong with it
 * and what would be accepted. A doubtful name is refused, never repaired: what is shown later is what the depositor saw.
 */
export function readFileName(given: string | undefined): FileNameReading {
  const fileName = (given ?? '').normalize('NFC');
  const found = PROBLEMS.find(([isBroken]) => isBroken(fileName));
  if (found) return { problem: { fr: `${found[1].fr} ${ACCEPTED.fr}`, en: `${found[1].en} ${ACCEPTED.en}` } };
  const dot = fileName.lastIndexOf('.');
  return { fileName, extension: dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase() };
}
