/** The room where a proof is judged. */
export const en = {
  review: {
    queue: 'Review queue',
    previous: 'Previous',
    next: 'Next',
    place: '%{rank} of %{smart_count} to review',
    placeOfMore: '%{rank} of the %{smart_count} oldest to review',
    left: '%{smart_count} left to review',
    leftOfMore: 'More than %{smart_count} to review',
    nothingLeft: 'Nothing left to review',
    backToQueue: 'Whole queue',
    duty: 'What is owed',
    openDuty: 'Open the obligation',
    nothingExpected: 'The catalogue does not say which evidence is expected.',
    asked: 'What was asked of version %{number}',
    answer: 'The depositor answers:',
    sideBySide: 'Side by side with the version sent back',
    former: 'Version %{number}, sent back',
    current: 'Version %{number}, to review',
    verdict: 'Your verdict',
    newerCame: 'Version %{number} came while you were reading: it is the one shown, and the one you judge.',
    notYours: 'You may not give a verdict on this evidence for this obligation.',
    typed: 'What you had typed, which was not recorded:',
  },
  verdictChoice: {
    ACCEPTED: 'Accept the evidence',
    CHANGES_REQUESTED: 'Request changes',
  },
  verb: {
    signVerdict: 'Sign this verdict',
  },
  done: {
    review: 'Verdict recorded',
  },
};
