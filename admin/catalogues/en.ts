/** Catalogues. */
export const en = {
  menu: {
    catalogues: 'Catalogues',
  },
  journalAction: {
    catalogue: {
      imported: 'Catalogue imported',
    },
  },
  catalogue: {
    none: 'No catalogue',
    noneHint: 'Import a catalogue file below.',
    import: 'Import a catalogue',
    importHint: 'Choose a YAML file: nothing is written before you have seen what would change.',
    choose: 'Choose and check a file',
    confirm: 'Import for good',
    added: 'Added',
    changed: 'Changed',
    reworded: 'Reworded',
    removed: 'Removed',
  },
  basis: {
    AGREEMENT: 'delay of the signed text',
    LAW: 'legal delay',
    GUIDE: 'published recommendation',
    PRACTICE: 'usage',
  },
  triggerBasis: {
    AGREEMENT: 'by the signed text',
    LAW: 'by law',
    GUIDE: 'by a published recommendation',
    PRACTICE: 'by usage',
  },
  tracking: {
    PROVE: 'To prove at any time',
    OCCUR: 'To prove at each occurrence',
    OBSERVE: 'To observe',
    USE: 'Right or faculty',
    NOTE: 'For the record',
  },
  entity: { Catalogue: 'Catalogue', Commitment: 'Commitment', Theme: 'Theme' },
  importOutcome: {
    CREATED: 'Catalogue %{key} %{version} imported',
    UNCHANGED: 'Catalogue %{key} %{version} is already there: nothing changes',
    WOULD_CREATE: 'Catalogue %{key} %{version}: this is what the import would do. Nothing is written yet.',
  },
  field: {
    catalogue: 'Catalogue',
    commitments: 'Commitments',
    fingerprint: 'Fingerprint',
    importedAt: 'Imported on',
  },
};
