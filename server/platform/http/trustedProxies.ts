import ipaddr from 'ipaddr.js';
import type { HttpEnv } from '../env.ts';
import type { SettingsReader } from '../settingsReader.ts';

/** Names of proxy-addr for what is this machine, and for private networks. */
const NAMES = ['loopback', 'linklocal', 'uniquelocal'];
const MOST_HOPS = 10;

/** An address, or a network that is not all there is. */
function isPlace(text: string): boolean {
  if (NAMES.includes(text) || ipaddr.isValid(text)) return true;
  return ipaddr.isValidCIDR(text) && ipaddr.parseCIDR(text)[1] > 0;
}

/**
 * Reads TRUST_PROXY: how many proxies in a row, or at which addresses, say truly where a request comes from. Everybody else's X-Forwarded-For is
 * what anybody may write.
 */
export function readTrustedProxies(read: SettingsReader): HttpEnv['trustProxy'] {
  const value = read.text('TRUST_PROXY') ?? '0';
  if (/^\d+$/.test(value)) return read.integer('TRUST_PROXY', 0, 0, MOST_HOPS) || false;
  const places = value.split(/[\s,]+/).filter(Boolean);
  if (places.every(isPlace)) return places;
  read.refuse(
    'TRUST_PROXY',
    `nombre de mandataires (0 à ${MOST_HOPS}) attendu, ou leurs adresses : 10.0.0.0/8, ${NAMES.join(', ')}`,
    `a number of proxies (0 to ${MOST_HOPS}) is expected, or their addresses: 10.0.0.0/8, ${NAMES.join(', ')}`,
  );
  return false;
}

/** What Fastify is told of them; it takes no number, because a number believes whoever reaches the port without a proxy (docs/operations.md). */
export const trustOf = (proxies: HttpEnv['trustProxy']): false | string[] | ((address: string, hop: number) => boolean) =>
  typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies;
