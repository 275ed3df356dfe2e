import ipaddr from 'ipaddr.js';

/** Who has one IPv6 address has 2⁶⁴ of them (RFC 6177): they count as one. */
const GROUPS_OF_A_SITE = 4;
const LONGEST = 64;

/** What requests are counted by when nobody is signed in: the IPv4 address, or the /64 of an IPv6 one. */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, LONGEST);
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const site = parsed.parts.slice(0, GROUPS_OF_A_SITE).map((group) => group.toString(16));
  return `${site.join(':')}::/64`;
}
