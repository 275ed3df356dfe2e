/** Conventions, their parties and the service. */
export const fr = {
  menu: {
    conventions: 'Conventions',
  },
  journalAction: {
    convention: {
      created: 'Convention créée',
      updated: 'Convention modifiée',
      profileAnswered: 'Réponse sur le service',
    },
  },
  convention: {
    none: 'Aucune convention',
    noneHint: 'Importez d’abord un catalogue, puis créez une convention.',
    create: 'Nouvelle convention',
    sheet: 'L’accord et le service',
    agreement: 'L’accord signé',
    profile: 'Le service',
    unknown: 'montant à préciser',
    credit: '%{year} : autorisations d’engagement, %{ae} ; crédits de paiement, %{cp}',
  },
  verb: {
    answerProfile: 'Répondre',
  },
  done: {
    answerProfile: 'Réponse enregistrée',
  },
  answer: {
    true: 'Oui',
    false: 'Non',
    unknown: 'On ne sait pas encore',
    blank: 'Laissez vide si on ne sait pas encore.',
    whole: 'Un nombre entier de %{minimum} à %{maximum} ; vide si on ne sait pas encore.',
    becomes: '%{smart_count} obligation devient « %{state} » |||| %{smart_count} obligations deviennent « %{state} »',
    changesNothing: 'Cette réponse ne change l’état d’aucune obligation.',
    decimals: 'Un nombre de %{minimum} à %{maximum}, %{decimals} décimales au plus ; vide si on ne sait pas encore.',
  },
  entity: {
    Convention: 'Convention',
    Party: 'Partie',
    Credit: 'Crédit',
    ProfileAnswer: 'Réponse sur le service',
    ConventionDate: 'Date de la convention',
  },
  conventionDate: {
    SIGNED: 'signature',
    IN_FORCE: 'entrée en vigueur',
    ENDS: 'fin',
    TERMINATED: 'résiliation',
  },
  dateSource: {
    ORIGINAL: 'acte signé',
    AMENDMENT: 'avenant',
    CORRECTION: 'correction',
  },
  gdprRole: {
    CONTROLLER: 'responsable du traitement',
    JOINT_CONTROLLER: 'responsable conjoint',
    PROCESSOR: 'sous-traitant',
    SUB_PROCESSOR: 'sous-traitant ultérieur',
  },
  field: {
    answer: 'Réponse',
    convention: 'Convention',
    credits: 'Crédits',
    endsOn: 'Fin',
    gdprRole: 'Rôle au sens du RGPD',
    parties: 'Parties',
    party: 'Partie',
    serviceName: 'Service',
    signedOn: 'Signée le',
    slug: 'Nom court dans les adresses',
    value: 'Réponse',
  },
};
