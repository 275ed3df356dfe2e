/** What the registers say alike: who does not read them, what is looked at, and that a party keeps them. */
export const fr = {
  register: {
    unread: 'Vous ne lisez pas ce registre',
    unreadHint:
      'L’administration de l’instance ne donne accès à aucune entrée des parties : s’il y en a, elles ne sont pas montrées ici. Les parties, leurs lecteurs et leurs relecteurs les lisent.',
    forgotten: 'Textes effacés le %{date} : leur durée de conservation est passée. Les dates, les nombres et qui a agi restent.',
    views: 'Vues du registre',
    view: {
      TO_DO: 'À traiter (%{count})',
      OVERDUE: 'En retard (%{count})',
      NOT_ENGAGED: 'Annoncés, non mobilisés (%{count})',
      UNVERIFIED: 'Sans clause vérifiée (%{count})',
      CLOSED: 'Clos (%{count})',
      ALL: 'Tout (%{count})',
    },
  },
  keeping: {
    emptySince: 'Aucune entrée depuis le %{date}.',
    keptEmpty: 'Aucune entrée : registre tenu, vide depuis le %{date}.',
    holds: '%{smart_count} entrée partagée. |||| %{smart_count} entrées partagées.',
    attested: 'Attesté par %{party}, valable jusqu’au %{date}.',
    lapsed: 'L’attestation de %{party} est périmée depuis le %{date}.',
    never: 'Personne n’a encore attesté que ce registre est tenu.',
    what: 'Ce que le registre contient aujourd’hui est figé, offert comme preuve pour un an et relu par l’autre partie.',
  },
  field: { toldController: 'Responsable de traitement à qui cela va' },
  verb: { attestRegister: 'Attester que le registre est tenu' },
  done: { attestRegister: 'Attesté. La preuve attend l’avis de l’autre partie.' },
};
