/** A day’s work. */
export const en = {
  menu: {
    myWork: 'My work',
  },
  work: {
    toCorrect: 'To correct',
    toReview: 'To review',
    contested: 'Contested',
    lapsingSoon: 'Lapsing soon',
    mine: 'I am in charge of',
    toProve: 'To prove',
    counts: 'Number of obligations by list',
    none: 'Nothing is asked of you',
    toConventions: 'See the conventions',
    noneHint: 'Obligations, evidence and reviews that wait for you will appear here.',
  },
  workHint: {
    toCorrect: 'A review sent your evidence back: deposit a new version.',
    toReview: 'Evidence waits for your verdict.',
    contested: 'A contestation is open against your party, or by it: each line says who is to answer.',
    mine: 'You were put in charge of these obligations; they are not attested today.',
    lapsingSoon: 'The proof in force expires within 90 days.',
    toProve: 'Your party still has to declare, prove or renew.',
  },
  queue: {
    keys: 'With the keyboard, on a row: arrows to change row, O or Enter to review. In the review, on the title: A or R to choose the verdict, then Enter to sign it.',
    row: '%{title}, for %{code} (%{party})',
  },
};
