/** Registers as files. */
export const en = {
  exchange: {
    title: 'Register as a file',
    exportCsv: 'Export (CSV)',
    exportOds: 'Export (ODS)',
    import: 'Import',
    party: 'For the party',
    file: 'CSV file',
    columns:
      'Columns are those of the export. Separator “;”, “,” or tab; UTF-8 or Windows-1252; 50,000 rows at most. Nothing is written before you saw what would be.',
    try: 'Try',
    confirm: 'Import %{smart_count} entry |||| Import %{smart_count} entries',
    confirmCorrecting: 'Record %{new}, correct %{different}',
    reading: 'Read as: %{encoding}, separator %{separator}.',
    marked: 'with a byte order mark',
    separator: { semicolon: 'semicolon', comma: 'comma', tab: 'tab' },
    rows: 'Rows: %{rows}. New: %{new}. As in the register: %{present}. Different: %{different}.',
    line: 'Line %{line}',
    change: '%{column}: %{was} → %{becomes}',
    fate: { NEW: 'new', PRESENT: 'identical', DIFFERENT: 'different' },
    each: 'Row by row',
    empty: '(empty)',
    correct: 'Correct the entry that differs |||| Correct the %{smart_count} entries that differ',
    correctHelp:
      'Each correction is the act done by hand: in the name of your party, in the journal, refused if the entry changed since the export.',
    nothing: 'Nothing to import: the register has everything.',
    ready: 'Nothing is written yet. All that follows will be at once, in the name of your party.',
    faults: '%{smart_count} fault: nothing will be written. |||| %{smart_count} faults: nothing will be written.',
    more: 'The first %{shown} are shown.',
    doneCorrecting: 'Import done. Recorded: %{new}. Corrected: %{different}.',
    done: 'Imported: %{smart_count} entry. |||| Imported: %{smart_count} entries.',
  },
};
