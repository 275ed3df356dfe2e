/** What people may act for. */
export const fr = {
  journalAction: {
    membership: {
      created: 'Habilitation ajoutée',
      ended: 'Fin d’habilitation',
    },
  },
  membership: {
    none: 'Aucune habilitation.',
    everywhere: 'Toutes les conventions',
    notInForce: 'pas en vigueur',
    since: 'depuis le %{from}',
    between: 'du %{from} au %{until}',
  },
  verb: {
    createMembership: 'Ajouter une habilitation',
    endMembership: 'Mettre fin à l’habilitation',
  },
  done: {
    createMembership: 'Habilitation ajoutée',
    endMembership: 'Fin d’habilitation enregistrée',
  },
  entity: {
    Membership: 'Habilitation',
  },
  role: {
    ADMINISTRATOR: 'administration',
    DPO: 'DPO',
    FINANCE: 'finances',
    PROGRAM: 'programme informatique',
    READER: 'lecture',
    REVIEWER: 'relecture du programme',
    TEAM_MEMBER: 'équipe',
  },
  field: {
    role: 'Rôle',
  },
};
