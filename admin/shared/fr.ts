/** What every screen says. */
export const fr = {
  name: 'Garant',
  action: {
    retry: 'Réessayer',
  },
  state: {
    loading: 'Chargement en cours',
  },
  failure: {
    title: {
      FORBIDDEN: 'Vous ne pouvez pas faire cela',
      NOT_FOUND: 'Introuvable',
      NETWORK: 'Pas de réponse',
      UNAVAILABLE: 'Momentanément indisponible',
      CONFLICT: 'Quelqu’un d’autre a modifié cela entre-temps',
      INTERNAL: 'Erreur inattendue',
      UNAUTHENTICATED: 'Votre session est terminée',
    },
    hint: {
      NETWORK: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez : rien de ce que vous avez saisi n’est perdu.',
    },
    page: 'Cette page ne peut pas s’afficher',
  },
  form: {
    obligatory: '(obligatoire)',
    charactersMissing: 'Encore %{smart_count} caractère |||| Encore %{smart_count} caractères',
    longEnough: 'Longueur suffisante',
    httpsOnly: 'L’adresse commence par https://',
  },
  validation: {
    tooShort: 'Écrivez au moins %{count} caractères.',
    day: 'Écrivez une date du calendrier : jj/mm/aaaa.',
  },
  verb: {
    update: 'Modifier',
  },
  done: {
    update: 'Modification enregistrée',
  },
  conflict: {
    field: 'Champ',
    by: 'Par %{name}, le %{when}',
    mine: 'Votre saisie',
    now: 'Ce qu’il y a maintenant',
    keep: 'Votre saisie est gardée : envoyez-la de nouveau pour qu’elle prenne la suite.',
    take: 'Prendre ce qu’il y a maintenant',
  },
  day: {
    format: 'jj/mm/aaaa',
    calendar: 'Choisir dans un calendrier : %{label}',
  },
  layout: {
    skipLinks: 'Accès rapide',
    skipTo: {
      content: 'Aller au contenu',
      menu: 'Aller au menu',
      search: 'Aller à la recherche',
      footer: 'Aller au pied de page',
    },
    baseline: 'Garant · qui doit quoi, et où est la preuve',
    demo: 'Démonstration',
    madeUp: 'Démonstration : personnes, fichiers et faits inventés',
    offline: 'Le serveur ne répond pas. Ce que vous avez saisi est conservé ; Garant réessaie et reprendra dès qu’il répond.',
  },
  draft: {
    resumed: 'Voici ce que vous aviez saisi sans l’envoyer.',
    forget: 'Effacer',
    sentOnLeaving: 'Voici ce que vous avez envoyé en quittant la page. Vérifiez d’abord que cela n’est pas déjà enregistré.',
  },
  signing: {
    as: 'Vous signez : %{who}.',
    kept: 'Cet acte est daté, inscrit au journal et conservé.',
  },
  held: {
    title: 'Actes pas encore envoyés',
    notYet: 'Rien n’est encore enregistré',
    seconds: '%{seconds} s',
    sending: 'Envoi en cours',
    takeBack: 'Reprendre',
    sendNow: 'Envoyer maintenant',
    refused: '%{act} : pas enregistré.',
    goBack: 'Y revenir, avec ce que vous aviez saisi',
  },
  field: {
    code: 'Code',
    comment: 'Commentaire',
    description: 'Description',
    file: 'Fichier',
    key: 'Clé',
    name: 'Nom',
    number: 'Numéro',
    reason: 'Motif',
    status: 'Statut',
    title: 'Titre',
    validFrom: 'Valable à partir du',
    validUntil: 'Valable jusqu’au',
    version: 'Version',
  },
};
