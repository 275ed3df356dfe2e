/** What the invented people of the sixty conventions write, by what they do. */
export const SAID = {
  MET: [
    'En place depuis le lancement, et revu à chaque changement d’équipe.',
    'Fait, avec l’appui du délégué à la protection des données.',
    'Tenu ; le détail est dans la pièce jointe.',
    'La mesure est appliquée par toute l’équipe.',
    'Revu au dernier point mensuel, rien à signaler.',
  ],
  IN_PROGRESS: [
    'Rédaction en cours, première version attendue le mois prochain.',
    'Nous attendons une réponse de notre direction juridique.',
    'Commencé avec l’équipe technique, à finir avant la fin du trimestre.',
  ],
  PARTLY_MET: [
    'Fait pour le site public, pas encore pour l’espace des agents.',
    'Le principe est en place, la documentation reste à écrire.',
  ],
  NOT_MET: ['Pas encore fait, faute de moyens cette année.', 'Reporté : la personne qui s’en chargeait a quitté l’équipe.'],
} as const;

export const ACCEPTED = [
  'Complet et à jour, merci.',
  'Conforme à ce qui était attendu.',
  'Vu avec l’équipe, rien à ajouter.',
  'Bonne pièce, facile à relire.',
] as const;

export const SENT_BACK = [
  ['INCOMPLETE', 'La pièce ne couvre pas les sous-traitants : merci de la compléter.'],
  ['INCORRECT', 'Le document n’est pas daté, et l’on ne sait pas qui l’a validé.'],
  ['OUTDATED', 'La version déposée est celle de l’an dernier : merci de joindre la nouvelle.'],
] as const;

export const CONTESTED = [
  'La pièce citée ne correspond pas à ce qui a été constaté lors du dernier comité.',
  'La mesure annoncée n’est pas encore visible sur le service en ligne.',
  'La durée de conservation dite ici n’est pas celle de la fiche de registre.',
] as const;

export const OBSERVED = {
  KEPT: [
    'L’équipe a montré ses essais auprès de huit usagers, et la feuille de route en a tenu compte.',
    'Les arbitrages du mois ont été rendus par l’équipe, sans validation préalable.',
    'Le compte rendu de comité tient en une page et s’appuie sur l’indicateur d’impact.',
  ],
  AT_RISK: [
    'Deux demandes de tableaux de bord ont retardé les entretiens avec des usagers.',
    'Le choix de l’hébergeur a été discuté hors de l’équipe ce trimestre.',
  ],
  BROKEN: ['Une date de lancement a été annoncée avant la fin de la construction, sans l’accord de l’équipe.'],
} as const;

/** What is said of a commitment that its sides see differently, by who sees it in danger, then by the other. */
export const DISCUSSED = {
  TEAM: [
    'Pouvons-nous en reparler au prochain point ? Cela nous a coûté deux semaines d’entretiens.',
    'Nous l’avons dit au comité, sans que rien ne change depuis.',
  ],
  SPONSOR: ['Entendu : ces demandes passeront désormais par le comité.', 'Nous ne le voyons pas ainsi ; parlons-en mardi.'],
} as const;

export const STATED = [
  'Je certifie que la mesure est appliquée, qu’elle est connue de l’équipe et qu’elle est revue deux fois par an.',
  'Je certifie que ce qui est demandé a été fait, et que les traces en sont gardées dans l’espace de l’équipe.',
] as const;

export const DECIDED = 'Le service ne fait appel à aucune reprise de données : la clause est sans objet pour lui.';
export const CONFIRMED = 'Les parties gardent la clause : les mêmes mesures valent en interne.';
export const TERMINATES = 'Préavis adressé au délégant : le service est repris par la direction, qui en assure seule la suite.';
export const COMMITTEE = 'Comité tenu, l’équipe poursuit avec le même objectif d’impact.';
export const CREDITS = 'Crédits de la première année mis à disposition le jour de la signature.';
export const HOMOLOGATED = 'Homologation prononcée pour deux ans, après deux ateliers d’analyse de risques.';
export const CLOSED = 'Fait le dernier jour de la convention, avec l’autre partie.';
