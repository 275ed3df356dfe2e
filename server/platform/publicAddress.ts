import ipaddr from 'ipaddr.js';

/** IPv6 addresses given out on the Internet (RFC 4291, 2.4); what lies outside wraps or reserves. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Where a network that only speaks IPv6 writes IPv4 addresses (RFC 6052, 2.1): the last four bytes are one. */
const TRANSLATED = ipaddr.parseCIDR('64:ff9b::/96');

const unwrapped = (address: string): ipaddr.IPv4 | ipaddr.IPv6 => {
  const plain = ipaddr.process(address);
  return plain.kind() === 'ipv6' && plain.match(TRANSLATED) ? new ipaddr.IPv4(plain.toByteArray().slice(-4)) : plain;
};

/** Whether an IP address, IPv4 wrapped in IPv6 included, is one of the Internet at large: of no machine, network or service of one's own. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = unwrapped(address);
  return plain.range() === 'unicast' && (plain.kind() === 'ipv4' || plain.match(GLOBAL_UNICAST));
}
