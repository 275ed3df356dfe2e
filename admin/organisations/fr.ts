/** Organisations. */
export const fr = {
  menu: {
    organisations: 'Organismes',
  },
  journalAction: {
    organisation: {
      created: 'Organisme créé',
      updated: 'Organisme modifié',
    },
  },
  organisation: {
    none: 'Aucun organisme',
    create: 'Nouvel organisme',
    siretsHint: 'Un par ligne : ceux que le fournisseur d’identité peut certifier pour ses personnes.',
  },
  entity: {
    Organisation: 'Organisme',
  },
  field: {
    organisation: 'Organisme',
    organisationId: 'Organisme',
    shortName: 'Sigle',
    sirets: 'SIRET',
  },
};
