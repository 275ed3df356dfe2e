/** The manifesto of a convention, as both sides see it. */
export const en = {
  menu: {
    manifesto: 'Manifesto',
  },
  manifesto: {
    lead: 'What each side committed to, and what each last observed of it.',
    version: 'Text: %{source}, %{version}.',
    none: 'No manifesto to observe',
    noneHint: 'The catalogue of this agreement does not say which commitments are observed from both sides.',
    sides: {
      PARTNER: 'The partner commits',
      TEAM: 'The team commits, and is free to',
    },
    noDuty: 'Nothing on this side.',
    onlyDisagreements: 'Disagreements only (%{count})',
    noDisagreement: 'No disagreement: both sides see the same, or have not both observed yet.',
    freedom: 'A freedom: its use is recorded on the page of the obligation.',
    proven: 'Shown by proofs, on the page of the obligation.',
  },
  manifestoReview: {
    title: 'Review of the manifesto',
    lead: 'One commitment after the other, with what each side saw last. Skip those you do not review. Nothing is recorded before you sign; then everything is, in one act.',
    begin: 'Review the manifesto',
    backToManifesto: 'Back to the manifesto',
    notYours: 'Only a reviewer of the programme, independent of both sides, reviews the manifesto.',
    progress: 'Progress of the review',
    step: 'Commitment %{rank} of %{count}',
    seenBefore: 'Seen last',
    back: 'Back',
    next: 'Next',
    skip: 'Skip',
    skipped: 'skipped',
    half: 'to complete',
    halfHint: 'Some commitments are half told: give a value and at least 20 characters, or skip them.',
    nothing: 'No commitment is observed: there is nothing to sign.',
    summary: 'What you are about to sign',
    dayHint: 'Of all that is observed here; today at the latest.',
    all: 'Reviews of the manifesto',
    none: 'No review. A reviewer of the programme reviews the manifesto, and the review is a proof where the catalogue expects one.',
    of: 'Review no. %{number}, %{date}',
    kept: '%{smart_count} kept |||| %{smart_count} kept',
    atRisk: '%{smart_count} at risk |||| %{smart_count} at risk',
    broken: '%{smart_count} broken |||| %{smart_count} broken',
    notObserved: '%{smart_count} could not be observed |||| %{smart_count} could not be observed',
    proof: 'The proof',
    proofIs: {
      accepted: 'accepted on %{date}',
      waiting: 'waits for the verdict of another reviewer',
      replaced: 'replaced by the next review',
    },
  },
  journalAction: {
    manifestoReview: {
      signed: 'Manifesto reviewed',
    },
  },
  verb: {
    reviewManifesto: 'Sign the review',
  },
  done: {
    reviewManifesto: 'Review recorded',
  },
  entity: {
    ManifestoReview: 'Review of the manifesto',
  },
  field: {
    conclusion: 'What you conclude',
    reviewConclusion: 'What you conclude',
    review: 'Review',
    reviewedOn: 'Reviewed on',
  },
};
