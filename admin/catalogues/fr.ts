/** Catalogues. */
export const fr = {
  menu: {
    catalogues: 'Catalogues',
  },
  journalAction: {
    catalogue: {
      imported: 'Catalogue importé',
    },
  },
  catalogue: {
    none: 'Aucun catalogue',
    noneHint: 'Importez ci-dessous un fichier de catalogue.',
    import: 'Importer un catalogue',
    importHint: 'Choisissez un fichier YAML : rien n’est écrit avant que vous ayez vu ce qui changerait.',
    choose: 'Choisir et vérifier un fichier',
    confirm: 'Importer pour de bon',
    added: 'Ajoutés',
    changed: 'Modifiés',
    reworded: 'Reformulés',
    removed: 'Retirés',
  },
  basis: {
    AGREEMENT: 'délai du texte signé',
    LAW: 'délai légal',
    GUIDE: 'recommandation publiée',
    PRACTICE: 'usage',
  },
  triggerBasis: {
    AGREEMENT: 'selon le texte signé',
    LAW: 'selon la loi',
    GUIDE: 'selon une recommandation publiée',
    PRACTICE: 'selon l’usage',
  },
  tracking: {
    PROVE: 'À prouver en permanence',
    OCCUR: 'À prouver à chaque échéance',
    OBSERVE: 'À observer',
    USE: 'Droit ou faculté',
    NOTE: 'Pour mémoire',
  },
  entity: { Catalogue: 'Catalogue', Commitment: 'Engagement', Theme: 'Thème' },
  importOutcome: {
    CREATED: 'Catalogue %{key} %{version} importé',
    UNCHANGED: 'Catalogue %{key} %{version} déjà présent : rien ne change',
    WOULD_CREATE: 'Catalogue %{key} %{version} : voici ce que l’import ferait. Rien n’est encore écrit.',
  },
  field: {
    catalogue: 'Catalogue',
    commitments: 'Engagements',
    fingerprint: 'Empreinte',
    importedAt: 'Importé le',
  },
};
