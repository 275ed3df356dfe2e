/** What every screen says. */
export const en = {
  name: 'Garant',
  action: {
    retry: 'Try again',
  },
  state: {
    loading: 'Loading',
  },
  failure: {
    title: {
      FORBIDDEN: 'You may not do that',
      NOT_FOUND: 'Not found',
      NETWORK: 'No answer',
      UNAVAILABLE: 'Unavailable for now',
      CONFLICT: 'Somebody else changed this meanwhile',
      INTERNAL: 'Unexpected failure',
      UNAUTHENTICATED: 'Your session has ended',
    },
    hint: {
      NETWORK: 'The server does not answer. Check your connection, then try again: nothing you typed is lost.',
    },
    page: 'This page cannot be shown',
  },
  form: {
    obligatory: '(required)',
    charactersMissing: '%{smart_count} more character |||| %{smart_count} more characters',
    longEnough: 'Long enough',
    httpsOnly: 'The address starts with https://',
  },
  validation: {
    tooShort: 'Write at least %{count} characters.',
    day: 'Write a day of the calendar: dd/mm/yyyy.',
  },
  verb: {
    update: 'Edit',
  },
  done: {
    update: 'Change recorded',
  },
  conflict: {
    field: 'Field',
    by: 'By %{name}, %{when}',
    mine: 'What you typed',
    now: 'What is there now',
    keep: 'What you typed is kept: send it again for it to come next.',
    take: 'Take what is there now',
  },
  day: {
    format: 'dd/mm/yyyy',
    calendar: 'Choose in a calendar: %{label}',
  },
  layout: {
    skipLinks: 'Skip links',
    skipTo: {
      content: 'Skip to content',
      menu: 'Skip to menu',
      search: 'Skip to search',
      footer: 'Skip to footer',
    },
    baseline: 'Garant · who owes what, and where the proof is',
    demo: 'Demonstration',
    madeUp: 'Demonstration: people, files and facts are made up',
    offline: 'The server does not answer. What you typed is kept; Garant keeps trying and will go on as soon as it answers.',
  },
  draft: {
    resumed: 'This is what you had typed without sending it.',
    sentOnLeaving: 'This is what you sent as you left the page. First check that it is not recorded already.',
    forget: 'Clear',
  },
  signing: {
    as: 'You sign: %{who}.',
    kept: 'This act is dated, written in the journal and kept.',
  },
  held: {
    title: 'Acts not sent yet',
    notYet: 'Nothing is recorded yet',
    seconds: '%{seconds} s',
    sending: 'Sending',
    takeBack: 'Take back',
    sendNow: 'Send now',
    refused: '%{act}: not recorded.',
    goBack: 'Go back to it, with what you had typed',
  },
  field: {
    code: 'Code',
    comment: 'Comment',
    description: 'Description',
    file: 'File',
    key: 'Key',
    name: 'Name',
    number: 'Number',
    reason: 'Reason',
    status: 'Status',
    title: 'Title',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    version: 'Version',
  },
};
