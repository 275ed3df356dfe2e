import { badInput, type DomainError, type Text } from '../errors.ts';
import { ACCEPTED_KINDS, type FileKind } from './fileKinds.rules.ts';

const FIELD = 'file';
const BYTES_PER_MB = 1024 * 1024;

const refused = (code: string, fr: string, en: string): DomainError => badInput(FIELD, code, { fr, en });

const EMPTY_FILE: Text = { fr: 'Le fichier est vide', en: 'The file is empty' };

/** `what` says in which way nothing is there. */
export const fileEmpty = (what: Text = EMPTY_FILE) =>
  refused('FILE_EMPTY', `${what.fr}. Déposez un fichier qui a un contenu.`, `${what.en}. Deposit a file with content.`);

/** `detected` names what the content is, when it can be told; `wayOut` says what would be accepted instead. */
export function fileTypeNotAllowed(detected?: Text, wayOut?: Text): DomainError {
  const named = { fr: detected ? ` (${detected.fr})` : '', en: detected ? ` (${detected.en})` : '' };
  const way = { fr: wayOut ? ` ${wayOut.fr}` : '', en: wayOut ? ` ${wayOut.en}` : '' };
  return refused(
    'FILE_TYPE_NOT_ALLOWED',
    `Ce type de fichier${named.fr} n’est pas accepté.${way.fr} Types acceptés : ${ACCEPTED_KINDS}.`,
    `This type of file${named.en} is not accepted.${way.en} Accepted types: ${ACCEPTED_KINDS}.`,
  );
}

export const extensionMissing = () =>
  refused(
    'FILE_TYPE_NOT_ALLOWED',
    `Le nom du fichier n’a pas d’extension, qui dit son type. Ajoutez-la, par exemple « .pdf ». Types acceptés : ${ACCEPTED_KINDS}.`,
    `The file name has no extension, which tells its type. Add it, for example “.pdf”. Accepted types: ${ACCEPTED_KINDS}.`,
  );

/** The extension announces one accepted kind, the content is another. */
export function fileTypeMismatch(announced: FileKind, contents: Text): DomainError {
  const extension = `.${announced.extensions[0]}`;
  return refused(
    'FILE_TYPE_MISMATCH',
    `Ce fichier porte une extension de fichier ${announced.name} (${extension}) mais contient ${contents.fr}. Donnez-lui l’extension de son contenu. Types acceptés : ${ACCEPTED_KINDS}.`,
    `This file has an extension of ${announced.name} (${extension}) but contains ${contents.en}. Give it the extension of its content. Accepted types: ${ACCEPTED_KINDS}.`,
  );
}

/** `reason` says which part of the format does not hold. */
export const fileCorrupt = (kind: string, reason: Text) =>
  refused(
    'FILE_CORRUPT',
    `Ce n’est pas un fichier ${kind} valide, ou il est tronqué : ${reason.fr}. Ouvrez-le, enregistrez-le à nouveau et déposez-le.`,
    `This is not a valid ${kind} file, or it is truncated: ${reason.en}. Open it, save it again and deposit it.`,
  );

/** Nobody but the holders of a secret could review it. */
export const fileProtected = (kind: string) =>
  refused(
    'FILE_PROTECTED',
    `Ce fichier ${kind} est protégé par un mot de passe ou chiffré : personne ne pourrait le relire. Enregistrez-le sans protection et déposez-le.`,
    `This ${kind} file is protected by a password or encrypted: nobody could review it. Save it without protection and deposit it.`,
  );

/** `found` names what would run. */
export const fileHasMacros = (kind: string, found: Text) =>
  refused(
    'FILE_HAS_MACROS',
    `Ce fichier ${kind} contient ${found.fr}, ce qui n’est pas accepté. Enregistrez-le sans, ou exportez-le en PDF.`,
    `This ${kind} file contains ${found.en}, which is not accepted. Save it without, or export it as PDF.`,
  );

export function archiveTooLarge(maxEntries: number, maxBytes: number): DomainError {
  const limit = maxBytes / BYTES_PER_MB;
  return refused(
    'FILE_ARCHIVE_TOO_LARGE',
    `L’archive annonce trop de contenu : ${maxEntries} éléments, ${limit} Mo décompressés et trois archives emboîtées au plus. Déposez plusieurs archives.`,
    `The archive announces too much content: ${maxEntries} entries, ${limit} MB uncompressed and three nested archives at most. Deposit several archives.`,
  );
}

/** Reading it took more time or memory than one file may. */
export const fileTooComplex = (kind: string) =>
  refused(
    'FILE_TOO_COMPLEX',
    `Ce fichier ${kind} demande trop de temps ou de mémoire pour être contrôlé. Exportez-le à nouveau, en PDF si possible, ou en plusieurs fichiers.`,
    `This ${kind} file takes too much time or memory to be checked. Export it again, as PDF where possible, or as several files.`,
  );
