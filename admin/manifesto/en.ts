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
    notSeen: '%{side}: nothing observed',
    onlyDisagreements: 'Disagreements only (%{count})',
    noDisagreement: 'No disagreement: both sides see the same, or have not both observed yet.',
    disagree: 'Disagreement between the two sides',
    freedom: 'A freedom: its use is recorded on the page of the obligation.',
    proven: 'Shown by proofs, on the page of the obligation.',
    old: 'over twelve months old',
  },
};
