import ipaddr from 'ipaddr.js';
import type { Text } from './errors.ts';
import { LENGTHS } from './lengths.ts';
import { isPublicAddress } from './publicAddress.ts';

const { max: URL_MAX } = LENGTHS.address;

const LOCAL_NAMES = /(^|\.)(localhost|local|localdomain|internal|intranet|home|lan|test|invalid|example)$/i;

const ACCEPTED: Text = {
  fr: 'Donnez une adresse https:// d’un site joignable par les deux parties (ni machine locale, ni adresse privée, ni identifiants).',
  en: 'Give an https:// address that both parties can reach (no local machine, no private address, no credentials).',
};

export type UrlVerdict = { url: string } | { code: string; text: Text };

const TOO_LONG: UrlVerdict = {
  code: 'URL_TOO_LONG',
  text: {
    fr: `Une adresse compte au plus ${URL_MAX} caractères, accents encodés.`,
    en: `An address has at most ${URL_MAX} characters, accents encoded.`,
  },
};

function isPublicHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare)) {
    return isPublicAddress(bare);
  }
  return bare.includes('.') && !bare.endsWith('.') && !LOCAL_NAMES.test(bare);
}

/** Whether both parties may reach an address: https, on a public host, without credentials, at most URL_MAX characters. Nothing is fetched. */
export function judgeUrl(value: string): UrlVerdict {
  const trimmed = value.trim();
  if (trimmed.length > URL_MAX) {
    return TOO_LONG;
  }
  if (!URL.canParse(trimmed)) {
    return { code: 'URL_INVALID', text: ACCEPTED };
  }
  const url = new URL(trimmed);
  if (url.protocol !== 'https:') {
    return { code: 'URL_NOT_HTTPS', text: ACCEPTED };
  }
  if (url.username || url.password) {
    return { code: 'URL_WITH_CREDENTIALS', text: ACCEPTED };
  }
  if (!isPublicHost(url.hostname)) {
    return { code: 'URL_PRIVATE', text: ACCEPTED };
  }
  return url.href.length > URL_MAX ? TOO_LONG : { url: url.href };
}
