/** People and their identities. */
export const fr = {
  menu: {
    people: 'Personnes',
  },
  journalAction: {
    administrator: {
      recovered: 'Administration rendue par la ligne de commande',
    },
    person: {
      created: 'Personne créée',
      deactivated: 'Personne désactivée',
      reactivated: 'Personne réactivée',
      refreshed: 'Nom ou établissement certifiés mis à jour',
      identityChangeAsked: 'Changement d’identité demandé',
      identityConfirmed: 'Changement d’identité confirmé',
      identityRefused: 'Changement d’identité refusé',
      invited: 'Personne invitée',
      recognised: 'Personne reconnue à la connexion',
      updated: 'Personne modifiée',
    },
  },
  person: {
    none: 'Aucune personne',
    create: 'Nouvelle personne',
    identity: 'Identité',
    memberships: 'Habilitations',
    deactivateHint: 'Elle ne pourra plus se connecter. Ce qu’elle a signé reste à son nom.',
    reactivateHint: 'Elle pourra de nouveau se connecter, avec les habilitations encore en vigueur.',
    emailHint: 'Qui s’est déjà connecté reste reconnu par son identité.',
    isFromElsewhere: 'Autre SIRET',
    fromElsewhere:
      'Le fournisseur d’identité certifie l’établissement %{siret}, qui n’est pas de l’organisme %{body}. La personne travaille peut-être pour l’autre côté : corrigez son organisme, ou ajoutez ce SIRET au sien.',
    addSiretHint: 'Le SIRET %{siret} sera l’un de ceux de l’organisme %{body}, pour toutes ses personnes.',
  },
  verb: {
    deactivate: 'Désactiver la personne',
    reactivate: 'Réactiver la personne',
    addSiret: 'Ajouter ce SIRET à l’organisme',
    confirmIdentity: 'C’est la même personne',
    refuseIdentity: 'C’est quelqu’un d’autre',
  },
  done: {
    deactivate: 'Personne désactivée',
    reactivate: 'Personne réactivée',
    confirmIdentity: 'Identité confirmée',
    refuseIdentity: 'Identité refusée',
  },
  identityChange: {
    title: 'Changements d’identité',
    what: 'Ces connexions ont été refusées : l’adresse est celle d’une personne connue, mais le fournisseur d’identité présente quelqu’un d’autre. C’est souvent la même personne, qui a changé d’organisme ; ce peut être quelqu’un à qui l’adresse a été réattribuée. Vérifiez auprès d’elle.',
    asked: 'Demandé le %{date} par %{issuer}.',
    certified: 'Nom certifié : %{name}. SIRET certifié : %{siret}.',
    PENDING: 'En attente.',
    CONFIRMED: 'Confirmé par %{name} le %{date}.',
    REFUSED: 'Refusé par %{name} le %{date}.',
    confirmHint: 'La personne se connectera avec sa nouvelle identité ; l’ancienne n’ouvrira plus rien et ses sessions prennent fin.',
    refuseHint: 'Cette identité restera refusée, sans redemander. Vous pourrez encore la confirmer plus tard.',
  },
  identityStatus: { PENDING: 'En attente', CONFIRMED: 'Confirmé', REFUSED: 'Refusé' },
  entity: {
    IdentityChange: 'Changement d’identité',
    Person: 'Personne',
    PersonIdentity: 'Identité de connexion',
  },
  field: {
    certifiedSiret: 'SIRET certifié à la connexion',
    deactivatedAt: 'Désactivée le',
    email: 'Adresse électronique',
    fullName: 'Nom complet',
  },
};
