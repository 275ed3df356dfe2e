/** People and their identities. */
export const en = {
  menu: {
    people: 'People',
  },
  journalAction: {
    administrator: {
      recovered: 'Administration given back by the command line',
    },
    person: {
      created: 'Person created',
      deactivated: 'Person deactivated',
      reactivated: 'Person reactivated',
      refreshed: 'Certified name or establishment updated',
      identityChangeAsked: 'Change of identity asked for',
      identityConfirmed: 'Change of identity confirmed',
      identityRefused: 'Change of identity refused',
      invited: 'Person invited',
      recognised: 'Person recognised at sign-in',
      updated: 'Person changed',
    },
  },
  person: {
    none: 'Nobody yet',
    create: 'New person',
    identity: 'Identity',
    memberships: 'Memberships',
    deactivateHint: 'They will no longer be able to sign in. What they signed keeps their name.',
    reactivateHint: 'They will be able to sign in again, with the memberships still in force.',
    emailHint: 'Whoever signed in before is still recognised by their identity.',
    isFromElsewhere: 'Other SIRET',
    fromElsewhere:
      'The identity provider certifies establishment %{siret}, which is not one of %{body}. The person may work for the other side: correct their organisation, or add this SIRET to it.',
    addSiretHint: 'SIRET %{siret} will be one of %{body}’s, for all of its people.',
  },
  verb: {
    deactivate: 'Deactivate the person',
    reactivate: 'Reactivate the person',
    addSiret: 'Add this SIRET to the organisation',
    confirmIdentity: 'It is the same person',
    refuseIdentity: 'It is somebody else',
  },
  done: {
    deactivate: 'Person deactivated',
    reactivate: 'Person reactivated',
    confirmIdentity: 'Identity confirmed',
    refuseIdentity: 'Identity refused',
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
  identityStatus: { PENDING: 'Waiting', CONFIRMED: 'Confirmed', REFUSED: 'Refused' },
  entity: {
    IdentityChange: 'Change of identity',
    Person: 'Person',
    PersonIdentity: 'Sign-in identity',
  },
  field: {
    certifiedSiret: 'SIRET certified at sign-in',
    deactivatedAt: 'Deactivated on',
    email: 'E-mail address',
    fullName: 'Full name',
  },
};
