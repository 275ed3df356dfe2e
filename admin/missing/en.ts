/** What is missing. */
export const en = {
  menu: {
    missing: 'What is missing',
  },
  missing: {
    lead: 'The worst first. Each line leads to the place to act.',
    counts: 'Number of obligations by severity',
    none: 'Nothing is missing',
    noneHint: 'Every applicable obligation is attested.',
  },
  severityHint: {
    CONTESTED: 'Somebody disagrees: answer, correct, or settle it.',
    BREACHED: 'A fact says the commitment was broken: record what ended it, or contest.',
    LAPSED: 'The accepted proof expired, was withdrawn or replaced: deposit a new one.',
    OVERDUE: 'The date has passed without an accepted proof.',
    CHANGES_REQUESTED: 'The review sent the proof back: deposit a new version.',
    NEVER_PROVEN: 'No proof was accepted yet: declare where you stand and deposit one.',
  },
};
