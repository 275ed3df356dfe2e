/** The register of legal texts. */
export const en = {
  menu: {
    legalTexts: 'Texts and procedures',
  },
  journalAction: {
    legalText: {
      opened: 'Text recorded',
      opinionAsked: 'Opinion asked',
      opinionGiven: 'Opinion given',
      planned: 'Publication planned',
      published: 'Text published or put in force',
      publishedUnasked: 'Text published without an opinion asked',
      shared: 'Text shared',
      updated: 'Title of the text changed',
      versionAdded: 'Version added',
      withdrawn: 'Text withdrawn',
    },
  },
  entity: {
    LegalText: 'Legal text',
    LegalTextVersion: 'Version of a text',
    OpinionRequest: 'Request for an opinion',
    TextPublication: 'Publication',
  },
  textKind: {
    INFORMATION_NOTICE: 'Information notice',
    PRIVACY_POLICY: 'Privacy policy',
    LEGAL_NOTICE: 'Legal notice',
    TERMS_OF_USE: 'Terms of use',
    ORDER: 'Order or decree',
    DPIA: 'Impact assessment (DPIA)',
    BREACH_PROCEDURE: 'Procedure for breaches',
    RIGHTS_PROCEDURE: 'Procedure for rights',
    OTHER: 'Another legal text',
  },
  opinion: {
    FAVOURABLE: 'Favourable opinion',
    WITH_RESERVATIONS: 'Favourable opinion with reservations',
    UNFAVOURABLE: 'Unfavourable opinion',
  },
};
