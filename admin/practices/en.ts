/** The good practices of a convention: the service, what is claimed, what is proven. */
export const en = {
  menu: {
    practices: 'Article 2',
  },
  practices: {
    title: 'Article 2: good practices',
    lead: 'Each good practice with what the bound party declares, what is proven and who accepted it, since when.',
    none: 'No good practice named',
    noneHint: 'The catalogue of this agreement does not say which commitments answer one.',
    claimed: 'Declared',
    proven: 'Proven',
    since: '%{what} since %{day}',
    claimedBy: 'said on %{day} by %{author}',
    provenBy: 'accepted on %{day} by %{author}',
    nothingClaimed: 'Nothing was declared.',
    nothingProven: 'No accepted proof is in force.',
    restrictedProof: 'Restricted proof',
  },
  practice: {
    RISK_WORKSHOP: 'Workshops that weigh the risks',
    FRANCECONNECT: 'FranceConnect',
    JE_DONNE_MON_AVIS: 'Je Donne Mon Avis',
    OPEN_PUBLICATION: 'Open publication',
    MISSION_LETTER: 'Mission letter of the intrapreneur',
  },
};
