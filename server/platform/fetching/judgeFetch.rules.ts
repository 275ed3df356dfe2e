/** Which addresses of the outside an instance reads. */
export interface FetchingRules {
  /** Names of hosts, those under one after `*.`, with a port where it is not the usual one. */
  hosts: readonly string[];
  /** Whether http:// is read too. */
  isHttpAllowed: boolean;
}

export type AddressFault = 'URL_TOO_LONG' | 'URL_INVALID' | 'URL_NOT_HTTPS' | 'URL_WITH_CREDENTIALS' | 'URL_PORT' | 'HOST_NOT_ALLOWED';

const LONGEST = 2_000;

const isNamed = (host: string, allowed: string): boolean =>
  allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) && host.length >= allowed.length : host === allowed;

/**
 * What is wrong with an address before anything is asked of anybody: its form, its scheme, credentials, a port of its own, a host that is not among
 * those of the instance. The host is what `URL` makes of it: a number is the IPv4 address it stands for.
 */
export function judgeFetch(address: string, { hosts, isHttpAllowed }: FetchingRules): URL | AddressFault {
  const trimmed = address.trim();
  if (trimmed.length > LONGEST) return 'URL_TOO_LONG';
  const url = URL.parse(trimmed);
  if (!url?.hostname && !url?.protocol) return 'URL_INVALID';
  if (url.protocol !== 'https:' && !(isHttpAllowed && url.protocol === 'http:')) return 'URL_NOT_HTTPS';
  if (url.username || url.password) return 'URL_WITH_CREDENTIALS';
  if (hosts.some((allowed) => isNamed(url.host, allowed))) return url;
  return url.port && hosts.some((allowed) => isNamed(url.hostname, allowed)) ? 'URL_PORT' : 'HOST_NOT_ALLOWED';
}
