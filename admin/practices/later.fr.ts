/** The good practices of a convention: the service, what is claimed, what is proven. */
export const later = {
  practices: {
    title: 'Article 2 : les bonnes pratiques',
    lead: 'Chaque bonne pratique avec ce que la partie tenue déclare, ce qui est prouvé et par qui c’est visé, depuis quand.',
    none: 'Aucune bonne pratique nommée',
    noneHint: 'Le catalogue de cette convention ne dit pas quels engagements y répondent.',
    claimed: 'Déclaré',
    proven: 'Prouvé',
    since: '%{what} depuis le %{day}',
    claimedBy: 'dit le %{day} par %{author}',
    provenBy: 'visé le %{day} par %{author}',
    nothingClaimed: 'Rien n’a été déclaré.',
    nothingProven: 'Aucune preuve acceptée n’est en vigueur.',
    restrictedProof: 'Preuve restreinte',
  },
  practice: {
    RISK_WORKSHOP: 'Ateliers d’analyse de risques',
    FRANCECONNECT: 'FranceConnect',
    JE_DONNE_MON_AVIS: 'Je Donne Mon Avis',
    OPEN_PUBLICATION: 'Publication ouverte',
    MISSION_LETTER: 'Lettre de mission de l’intrapreneur',
  },
};
