import { type DomainError, fail } from '../errors.ts';

export const bodyTooSlow = (): DomainError =>
  fail('BAD_INPUT', 'BODY_TOO_SLOW', {
    fr: 'La requête arrive trop lentement, ou s’est interrompue. Vérifiez la connexion, puis recommencez.',
    en: 'The request comes too slowly, or stopped coming. Check the connection, then try again.',
  });

/** `maxBytes` is what may be sent by who is not signed in. */
export const bodyOfStranger = (maxBytes: number): DomainError =>
  fail('UNAUTHENTICATED', 'UNAUTHENTICATED', {
    fr: `Connectez-vous pour envoyer plus de ${maxBytes / 1024} Kio, ou sans en dire la taille.`,
    en: `Sign in to send more than ${maxBytes / 1024} KiB, or without telling the size.`,
  });
