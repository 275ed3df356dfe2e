/** Reviews of the manifesto, on their pages and in the journal. */
export const later = {
  manifestoReview: {
    title: 'Revue du manifeste',
    lead: 'Un engagement après l’autre, avec ce que chaque côté a vu en dernier. Passez ceux que vous ne revoyez pas. Rien n’est inscrit avant la signature ; tout l’est alors, d’un seul acte.',
    begin: 'Revoir le manifeste',
    backToManifesto: 'Retour au manifeste',
    notYours: 'Seul un relecteur du programme, indépendant des deux côtés, revoit le manifeste.',
    progress: 'Avancement de la revue',
    step: 'Engagement %{rank} sur %{count}',
    seenBefore: 'Vu en dernier',
    back: 'Précédent',
    next: 'Suivant',
    skip: 'Passer',
    skipped: 'passé',
    half: 'à compléter',
    halfHint: 'Des engagements sont dits à moitié : donnez une valeur et au moins 20 caractères, ou passez-les.',
    nothing: 'Aucun engagement n’est observé : il n’y a rien à signer.',
    summary: 'Ce que vous allez signer',
    dayHint: 'De tout ce qui est observé ici ; aujourd’hui au plus tard.',
    all: 'Revues du manifeste',
    none: 'Aucune revue. Un relecteur du programme revoit le manifeste, et sa revue sert de preuve là où le catalogue l’attend.',
    of: 'Revue n° %{number}, %{date}',
    kept: '%{smart_count} respecté |||| %{smart_count} respectés',
    atRisk: '%{smart_count} menacé |||| %{smart_count} menacés',
    broken: '%{smart_count} rompu |||| %{smart_count} rompus',
    notObserved: '%{smart_count} pas pu être observé |||| %{smart_count} pas pu être observés',
    proof: 'La preuve',
    proofIs: {
      accepted: 'acceptée le %{date}',
      waiting: 'attend l’avis d’un autre relecteur',
      replaced: 'remplacée par la revue suivante',
    },
  },
  journalAction: {
    manifestoReview: {
      signed: 'Manifeste revu',
    },
  },
  verb: {
    reviewManifesto: 'Signer la revue',
  },
  done: {
    reviewManifesto: 'Revue inscrite',
  },
  entity: {
    ManifestoReview: 'Revue du manifeste',
  },
  field: {
    conclusion: 'Ce que vous concluez',
    reviewConclusion: 'Ce que vous concluez',
    review: 'Revue',
    reviewedOn: 'Revu le',
  },
};
