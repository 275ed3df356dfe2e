/** Versions of the catalogue of an agreement: compare, correct, amend. */
export const en = {
  journalAction: {
    amendment: {
      agreed: 'A party agreed to an amendment',
      compared: 'Amendment put before the parties',
      concluded: 'Amendment concluded',
      copySent: 'Copy of an amendment sent',
      created: 'Amendment prepared',
      judged: 'Meaning of reworded sentences judged',
      updated: 'Amendment edited',
    },
    convention: {
      catalogueCorrected: 'Catalogue corrected',
    },
  },
  entity: {
    Amendment: 'Amendment',
    AmendmentAgreement: 'Agreement to an amendment',
    AmendmentCopy: 'Copy of an amendment',
    AmendmentJudgement: 'Meaning of a reworded sentence',
    CatalogueMove: 'Move to a version',
    ObligationMove: 'Move of an obligation to a version',
  },
  meaning: {
    SAME_MEANING: 'Same meaning',
    NEW_MEANING: 'New meaning',
  },
  moveSource: {
    AMENDMENT: 'Amendment',
    CORRECTION: 'Correction',
  },
  field: {
    agreedAt: 'Concluded on',
    changesEnd: 'Changes the end',
    comparedAt: 'Put before the parties on',
    meaning: 'Meaning',
    recipient: 'Recipient (budget controller)',
    sentOn: 'Sent on',
    subject: 'Subject',
  },
};
