/** What is missing. */
export const en = {
  menu: {
    missing: 'What is missing',
  },
  missing: {
    lead: 'The worst first. Each line leads to the place to act.',
    counts: 'Number of obligations by severity',
    none: 'Nothing is missing',
    noneHint: 'Every applicable obligation is attested, or waits for a review.',
  },
  severityHint: {
    CONTESTED: 'Somebody disagrees: answer, correct, or settle it.',
    BREACHED: 'A fact says the commitment was broken: record what ended it, or contest.',
    CONDUCT: 'One side of the manifesto observed them broken or at risk, whatever the other says: talk, put it right, observe again.',
    LAPSED: 'They were attested, but no accepted proof is in force any more: renew it, unless a new one already waits for its review.',
    OVERDUE: 'The date has passed, and nothing attests it.',
    CHANGES_REQUESTED: 'The review sent the proof back: deposit a new version.',
    AWAITING_DECLARATION: 'A proof was accepted, and their party has declared nothing since.',
    NEVER_PROVEN: 'Nothing attests them yet: a declaration, an accepted proof, or whether they apply is missing.',
    TO_OBSERVE: 'No side has observed them for twelve months. No proof is missing: each side tells what it saw.',
  },
};
