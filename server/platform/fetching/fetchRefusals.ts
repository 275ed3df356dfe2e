import { badInput, type DomainError, type Text } from '../errors.ts';

/** How far a fetch goes, whoever asks: hops, and bytes once decompressed. */
export const FETCH_LIMITS = { redirects: 3, bytes: 1024 * 1024 } as const;

const CODES = {
  URL_TOO_LONG: { fr: 'Une adresse compte au plus 2 000 caractères.', en: 'An address has at most 2,000 characters.' },
  URL_INVALID: {
    fr: 'Ce n’est pas une adresse : écrivez-la en entier, https:// compris.',
    en: 'This is no address: write it whole, https:// included.',
  },
  URL_NOT_HTTPS: { fr: 'Seule une adresse en https:// est lue.', en: 'Only an https:// address is read.' },
  URL_WITH_CREDENTIALS: {
    fr: 'Une adresse ne porte ni nom ni mot de passe : retirez ce qui précède « @ ».',
    en: 'An address bears neither a name nor a password: remove what comes before “@”.',
  },
  URL_PORT: {
    fr: 'Cette adresse demande un port inhabituel : retirez-le.',
    en: 'This address asks for an unusual port: remove it.',
  },
  URL_PRIVATE: {
    fr: 'Cette adresse, ou celle où elle mène, est celle d’une machine ou d’un réseau privé : seul un site public est lu.',
    en: 'This address, or the one it leads to, is of a private machine or network: only a public site is read.',
  },
  HOST_UNKNOWN: { fr: 'Ce site est introuvable : vérifiez son nom.', en: 'This site cannot be found: check its name.' },
  TOO_MANY_REDIRECTS: {
    fr: 'Cette adresse renvoie plus de trois fois ailleurs : donnez celle où elle mène.',
    en: 'This address leads elsewhere more than three times: give the one it ends at.',
  },
  SITE_UNREACHABLE: {
    fr: 'Ce site ne répond pas, ou interrompt sa réponse : réessayez plus tard, ou déposez le fichier.',
    en: 'This site does not answer, or breaks off: try again later, or give the file.',
  },
  CERTIFICATE_NAME: {
    fr: 'Le certificat de ce site est au nom d’un autre site : donnez l’adresse sous son vrai nom, ou déposez le fichier.',
    en: 'The certificate of this site bears the name of another: give the address under its own name, or give the file.',
  },
  CERTIFICATE_DATES: {
    fr: 'Le certificat de ce site est expiré, ou pas encore valable : réessayez une fois qu’il est renouvelé, ou déposez le fichier.',
    en: 'The certificate of this site is expired, or not valid yet: try again once it is renewed, or give the file.',
  },
  CERTIFICATE_UNKNOWN: {
    fr: 'Le certificat de ce site n’est signé par aucune autorité reconnue : déposez le fichier.',
    en: 'The certificate of this site is signed by no recognised authority: give the file.',
  },
  ANSWER_TOO_SLOW: {
    fr: 'Ce site n’a pas tout envoyé en dix secondes : réessayez plus tard, ou déposez le fichier.',
    en: 'This site did not send everything within ten seconds: try again later, or give the file.',
  },
  ANSWER_TOO_BIG: {
    fr: 'Ce qui s’y trouve dépasse 1 Mio : donnez l’adresse d’un seul produit, ou un fichier plus court.',
    en: 'What is there is over 1 MiB: give the address of one product, or a shorter file.',
  },
  ANSWER_UNREADABLE: {
    fr: 'Ce site répond sous une forme compressée qui ne se lit pas : déposez le fichier.',
    en: 'This site answers in a compressed form that cannot be read: give the file.',
  },
} satisfies Record<string, Text>;

export type FetchRefusalCode = keyof typeof CODES;

/** What OpenSSL and Node call a certificate that does not hold (`X509_V_ERR_…`). */
const CERTIFICATES: Readonly<Record<string, FetchRefusalCode>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERTIFICATE_NAME',
  CERT_HAS_EXPIRED: 'CERTIFICATE_DATES',
  CERT_NOT_YET_VALID: 'CERTIFICATE_DATES',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'CERTIFICATE_UNKNOWN',
  SELF_SIGNED_CERT_IN_CHAIN: 'CERTIFICATE_UNKNOWN',
  UNABLE_TO_GET_ISSUER_CERT: 'CERTIFICATE_UNKNOWN',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'CERTIFICATE_UNKNOWN',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'CERTIFICATE_UNKNOWN',
  CERT_SIGNATURE_FAILURE: 'CERTIFICATE_UNKNOWN',
  CERT_UNTRUSTED: 'CERTIFICATE_UNKNOWN',
  CERT_REVOKED: 'CERTIFICATE_UNKNOWN',
  INVALID_CA: 'CERTIFICATE_UNKNOWN',
  INVALID_PURPOSE: 'CERTIFICATE_UNKNOWN',
};

/** Why a connection was not made, or broke. */
export const connectionRefused = (error: unknown): DomainError =>
  fetchRefused(CERTIFICATES[(error as NodeJS.ErrnoException | null)?.code ?? ''] ?? 'SITE_UNREACHABLE');

/** Why an address is not read, told on `url` with what would be accepted. */
export const fetchRefused = (code: FetchRefusalCode): DomainError => badInput('url', code, CODES[code]);

/** The sites of the instance are the only ones that are read. */
export const hostRefused = (hosts: readonly string[]): DomainError =>
  badInput('url', 'HOST_NOT_ALLOWED', {
    fr: `Cette adresse, ou celle où elle mène, n’est pas d’un site que cette instance lit. Sites lus : ${hosts.join(', ') || 'aucun'}.`,
    en: `This address, or the one it leads to, is not of a site that this instance reads. Sites read: ${hosts.join(', ') || 'none'}.`,
  });

/** The site answered otherwise than by what was asked. */
export const statusRefused = (status: number): DomainError =>
  badInput('url', 'ANSWER_STATUS', {
    fr: `Ce site répond ${status} : vérifiez que l’adresse mène, sans connexion, au contenu lui-même.`,
    en: `This site answers ${status}: check that the address leads, without signing in, to the content itself.`,
  });

/** What it answers is no text that is read here. */
export const kindRefused = (mediaType: string): DomainError =>
  badInput('url', 'ANSWER_KIND', {
    fr: `Ce site répond par « ${mediaType} » : donnez l’adresse du texte lui-même (Markdown, YAML ou JSON).`,
    en: `This site answers with “${mediaType}”: give the address of the text itself (Markdown, YAML or JSON).`,
  });
