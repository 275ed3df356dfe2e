/** What other pages say of the public page of a convention. */
export const fr = {
  journalAction: {
    showcase: { agreed: 'Accord d’une partie à la page publique', withdrawn: 'Accord à la page publique retiré' },
  },
  entity: { ShowcaseConsent: 'Accord à la page publique' },
  field: {
    ShowcaseConsent: {
      groups: 'Parties de la convention montrées',
      isGiven: 'Donne son accord',
      isIndexed: 'Référencement par les moteurs',
      isOpen: 'Page ouverte à tous',
    },
  },
};
