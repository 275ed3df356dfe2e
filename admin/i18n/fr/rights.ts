/** Who people are and what was done to their rights. */
export const rights = {
  notice: {
    title: 'À savoir sur les droits',
    ADMINISTRATOR_TOOK_ROLE: '%{name}, qui administre Garant, s’est donné le rôle « %{role} » (%{where}), le %{date}.',
    ADMINISTRATOR_CHANGED_BODY: '%{name}, qui administre Garant, a changé son propre organisme pour %{body}, le %{date}.',
    ADMINISTRATOR_RECOVERED: '%{name} a reçu le rôle d’administration depuis la ligne de commande du serveur, le %{date}.',
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
};
