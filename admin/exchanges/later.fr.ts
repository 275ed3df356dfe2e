/** Registers as files. */
export const later = {
  exchange: {
    title: 'Registre en fichier',
    exportCsv: 'Exporter (CSV)',
    exportOds: 'Exporter (ODS)',
    import: 'Importer',
    party: 'Pour la partie',
    file: 'Fichier CSV',
    columns:
      'Les colonnes sont celles de l’export. Séparateur « ; », « , » ou tabulation ; UTF-8 ou Windows-1252 ; 50 000 lignes au plus. Rien n’est écrit sans que vous ayez vu ce qui le serait.',
    try: 'Essayer',
    confirm: 'Importer %{smart_count} entrée |||| Importer %{smart_count} entrées',
    reading: 'Lu comme : %{encoding}, séparateur %{separator}.',
    marked: 'avec marque d’ordre',
    separator: { semicolon: 'point-virgule', comma: 'virgule', tab: 'tabulation' },
    rows: 'Lignes : %{rows}. Nouvelles : %{new}. Déjà au registre : %{present}.',
    nothing: 'Rien à importer : le registre a déjà tout.',
    ready: 'Rien n’est écrit encore. Tout ce qui suit le sera d’un coup, au nom de votre partie.',
    faults: '%{smart_count} erreur : rien ne sera écrit. |||| %{smart_count} erreurs : rien ne sera écrit.',
    more: 'Les %{shown} premières sont montrées.',
    done: 'Import fait : %{smart_count} entrée. |||| Import fait : %{smart_count} entrées.',
  },
};
