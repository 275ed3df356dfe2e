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
    confirmCorrecting: 'Inscrire %{new}, corriger %{different}',
    reading: 'Lu comme : %{encoding}, séparateur %{separator}.',
    marked: 'avec marque d’ordre',
    separator: { semicolon: 'point-virgule', comma: 'virgule', tab: 'tabulation' },
    rows: 'Lignes : %{rows}. Nouvelles : %{new}. Identiques au registre : %{present}. Différentes : %{different}.',
    line: 'Ligne %{line}',
    change: '%{column} : %{was} → %{becomes}',
    fate: { NEW: 'nouvelle', PRESENT: 'identique', DIFFERENT: 'différente' },
    each: 'Ligne par ligne',
    empty: '(vide)',
    correct: 'Corriger l’entrée qui diffère |||| Corriger les %{smart_count} entrées qui diffèrent',
    correctHelp:
      'Chaque correction est l’acte de la main : au nom de votre partie, au journal, refusée si l’entrée a changé depuis l’export.',
    nothing: 'Rien à importer : le registre a déjà tout.',
    ready: 'Rien n’est écrit encore. Tout ce qui suit le sera d’un coup, au nom de votre partie.',
    faults: '%{smart_count} erreur : rien ne sera écrit. |||| %{smart_count} erreurs : rien ne sera écrit.',
    more: 'Les %{shown} premières sont montrées.',
    doneCorrecting: 'Import fait. Inscrites : %{new}. Corrigées : %{different}.',
    done: 'Import fait : %{smart_count} entrée. |||| Import fait : %{smart_count} entrées.',
  },
};
