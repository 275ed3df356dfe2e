/** Organisations. */
export const en = {
  menu: {
    organisations: 'Organisations',
  },
  journalAction: {
    organisation: {
      created: 'Organisation created',
      updated: 'Organisation edited',
    },
  },
  organisation: {
    none: 'No organisation',
    create: 'New organisation',
    siretsHint: 'One a line: those the identity provider may certify for its people.',
  },
  entity: {
    Organisation: 'Organisation',
  },
  field: {
    organisation: 'Organisation',
    organisationId: 'Organisation',
    shortName: 'Short name',
    sirets: 'SIRET',
  },
};
