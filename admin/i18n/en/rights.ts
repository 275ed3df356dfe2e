/** Who people are and what was done to their rights. */
export const rights = {
  notice: {
    title: 'About rights',
    ADMINISTRATOR_TOOK_ROLE: '%{name}, who administers Garant, gave themself the role “%{role}” (%{where}) on %{date}.',
    ADMINISTRATOR_CHANGED_BODY: '%{name}, who administers Garant, changed their own organisation to %{body} on %{date}.',
    ADMINISTRATOR_RECOVERED: '%{name} was given the role of administrator from the command line of the server on %{date}.',
  },
  identityChange: {
    title: 'Changes of identity',
    what: 'These sign-ins were refused: the address is a known person’s, but the identity provider presents somebody else. It is often the same person, who changed organisation; it may be somebody the address was given to since. Check with them.',
    asked: 'Asked on %{date} through %{issuer}.',
    certified: 'Certified name: %{name}. Certified SIRET: %{siret}.',
    PENDING: 'Pending.',
    CONFIRMED: 'Confirmed by %{name} on %{date}.',
    REFUSED: 'Refused by %{name} on %{date}.',
    confirmHint: 'The person will sign in with their new identity; the former one opens nothing any more and its sessions end.',
    refuseHint: 'This identity stays refused, without asking again. You may still confirm it later.',
  },
};
