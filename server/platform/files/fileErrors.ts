import { badInput, type DomainError, fail, forbidden, type Text } from '../errors.ts';

const FIELD = 'file';
const BYTES_PER_MB = 1024 * 1024;

const refused = (code: string, fr: string, en: string): DomainError => badInput(FIELD, code, { fr, en });

/** Bytes as the text of a limit: whole megabytes, or one decimal below. */
function megabytes(bytes: number): Text {
  const value = bytes / BYTES_PER_MB;
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 1);
  return { fr: `${shown.replace('.', ',')} Mo`, en: `${shown} MB` };
}

export function fileTooLarge(maxBytes: number): DomainError {
  const limit = megabytes(maxBytes);
  return refused(
    'FILE_TOO_LARGE',
    `Le fichier est trop volumineux : ${limit.fr} au plus. Réduisez-le ou déposez un lien.`,
    `The file is too large: ${limit.en} at most. Shrink it or deposit a link.`,
  );
}

export const fileNameInvalid = (problem: Text) => refused('FILE_NAME_INVALID', problem.fr, problem.en);

export const fileMissing = () =>
  refused(
    'FILE_MISSING',
    'La requête ne contient pas de fichier. Envoyez-en un dans le champ « file ».',
    'The request holds no file. Send one in the field “file”.',
  );

export const severalFiles = () =>
  refused(
    'FILE_NOT_ALONE',
    'La requête contient plusieurs fichiers. Envoyez-les un par un.',
    'The request holds several files. Send them one by one.',
  );

export const unexpectedField = () =>
  refused(
    'UPLOAD_FIELD_UNEXPECTED',
    'La requête contient un champ inattendu. Seul un fichier dans le champ « file » est accepté.',
    'The request holds an unexpected field. Only a file in the field “file” is accepted.',
  );

export const malformedUpload = () =>
  refused(
    'UPLOAD_MALFORMED',
    'La requête n’est pas un envoi multipart/form-data lisible, ou elle a été interrompue. Recommencez l’envoi.',
    'The request is not a readable multipart/form-data upload, or it was cut. Send it again.',
  );

export const uploadNotFound = () => {
  const text = {
    fr: 'Ce fichier reçu n’existe pas, a expiré ou a déjà servi. Envoyez-le à nouveau.',
    en: 'This received file does not exist, has expired or was already used. Send it again.',
  };
  return fail('NOT_FOUND', 'UPLOAD_NOT_FOUND', text, [{ field: 'uploadId', code: 'UPLOAD_NOT_FOUND', text }]);
};

export const tooManyUploads = (limit: number) =>
  fail('UNAVAILABLE', 'TOO_MANY_UPLOADS', {
    fr: `Vous avez déjà ${limit} envois en cours. Attendez la fin de l’un d’eux.`,
    en: `You already have ${limit} uploads running. Wait until one of them ends.`,
  });

export function uploadQuotaReached(maxBytes: number): DomainError {
  const limit = megabytes(maxBytes);
  return fail('UNAVAILABLE', 'UPLOAD_QUOTA_REACHED', {
    fr: `Vos fichiers reçus et pas encore joints à une preuve atteignent ${limit.fr} : joignez-les, ou attendez qu’ils expirent (24 h).`,
    en: `Your received files that no evidence holds yet reach ${limit.en}: attach them, or wait until they expire (24 h).`,
  });
}

export const uploadsFull = () =>
  fail('UNAVAILABLE', 'UPLOADS_FULL', {
    fr: 'Trop de fichiers reçus attendent d’être joints à une preuve. Recommencez plus tard, ou prévenez l’administrateur.',
    en: 'Too many received files wait to be attached to evidence. Try again later, or tell the administrator.',
  });

export const programStopping = () =>
  fail('UNAVAILABLE', 'PROGRAM_STOPPING', {
    fr: 'Le serveur s’arrête avant la fin de l’envoi. Recommencez dans quelques minutes.',
    en: 'The server stops before the end of the upload. Try again in a few minutes.',
  });

export const crossSiteRequest = () =>
  forbidden('CROSS_SITE_REQUEST', {
    fr: 'Requête refusée : elle ne vient pas de l’application. Envoyez l’en-tête « x-garant-request: 1 » depuis la même origine.',
    en: 'Request refused: it does not come from the application. Send the header “x-garant-request: 1” from the same origin.',
  });

export const storageFull = () =>
  fail('UNAVAILABLE', 'STORAGE_FULL', {
    fr: 'Le serveur n’a plus de place pour les fichiers. Prévenez l’administrateur, puis recommencez.',
    en: 'The server has no room left for files. Tell the administrator, then try again.',
  });

export const fileUnavailable = (incidentId: string) =>
  fail('UNAVAILABLE', 'FILE_UNAVAILABLE', {
    fr: `Le fichier est enregistré mais ne peut pas être lu pour le moment. Référence de l’incident : ${incidentId}.`,
    en: `The file is recorded but cannot be read at the moment. Incident reference: ${incidentId}.`,
  });

/** What the store holds under the file's name is another content. */
export const fileAltered = (incidentId: string) =>
  fail('UNAVAILABLE', 'FILE_ALTERED', {
    fr: `Fichier altéré : ce qui est conservé n’est plus le fichier déposé, il n’est donc pas remis. Déposez de nouveau le fichier d’origine, ou demandez à l’administrateur de le reprendre d’une sauvegarde. Référence de l’incident : ${incidentId}.`,
    en: `Altered file: what is kept is no longer the file that was deposited, so it is not given. Send the original file again, or ask the administrator to take it from a backup. Incident reference: ${incidentId}.`,
  });

/** The store does not have the file. */
export const fileAbsent = (incidentId: string) =>
  fail('UNAVAILABLE', 'FILE_ABSENT', {
    fr: `Fichier absent : il est enregistré, mais introuvable là où il devrait être. Déposez de nouveau le fichier d’origine, ou demandez à l’administrateur de le reprendre d’une sauvegarde. Référence de l’incident : ${incidentId}.`,
    en: `Missing file: it is recorded, but not found where it should be. Send the original file again, or ask the administrator to take it from a backup. Incident reference: ${incidentId}.`,
  });
