/** Versions du catalogue d'une convention : comparer, corriger, amender. */
export const fr = {
  journalAction: {
    amendment: {
      agreed: 'Accord d’une partie à un avenant',
      compared: 'Avenant soumis aux parties',
      concluded: 'Avenant conclu',
      copySent: 'Exemplaire d’un avenant envoyé',
      created: 'Avenant préparé',
      judged: 'Sens de phrases reformulées jugé',
      updated: 'Avenant modifié',
    },
    convention: {
      catalogueCorrected: 'Catalogue corrigé',
    },
  },
  entity: {
    Amendment: 'Avenant',
    AmendmentAgreement: 'Accord à un avenant',
    AmendmentCopy: 'Exemplaire d’un avenant',
    AmendmentJudgement: 'Sens d’une phrase reformulée',
    CatalogueMove: 'Passage à une version',
    ObligationMove: 'Passage d’une obligation à une version',
  },
  meaning: {
    SAME_MEANING: 'Même sens',
    NEW_MEANING: 'Sens nouveau',
  },
  moveSource: {
    AMENDMENT: 'Avenant',
    CORRECTION: 'Correction',
  },
  field: {
    agreedAt: 'Conclu le',
    changesEnd: 'Change la fin',
    comparedAt: 'Soumis le',
    meaning: 'Sens',
    recipient: 'Destinataire (contrôle budgétaire)',
    sentOn: 'Envoyé le',
    subject: 'Objet',
  },
};
