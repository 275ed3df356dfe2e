/** What the registers say alike: who does not read them, what is looked at, and that a party keeps them. */
export const en = {
  register: {
    unread: 'You do not read this register',
    unreadHint:
      'Administering the instance gives access to no entry of the parties: if there are any, they are not shown here. The parties, their readers and reviewers read them.',
    forgotten: 'Texts erased on %{date}: the time they are kept is over. Dates, figures and who acted stay.',
    views: 'Views of the register',
    view: {
      TO_DO: 'To do (%{count})',
      OVERDUE: 'Late (%{count})',
      NOT_ENGAGED: 'Announced, not engaged (%{count})',
      UNVERIFIED: 'No clause verified (%{count})',
      CLOSED: 'Closed (%{count})',
      ALL: 'All (%{count})',
    },
  },
  keeping: {
    emptySince: 'No entry since %{date}.',
    keptEmpty: 'No entry: register kept, empty since %{date}.',
    holds: '%{smart_count} shared entry. |||| %{smart_count} shared entries.',
    attested: 'Attested by %{party}, valid until %{date}.',
    lapsed: 'The attestation of %{party} lapsed on %{date}.',
    never: 'Nobody has attested yet that this register is kept.',
    what: 'What the register holds today is frozen, offered as a proof for one year, and reviewed by the other party.',
  },
  field: { toldController: 'Controller this goes to' },
  verb: { attestRegister: 'Attest that the register is kept' },
  done: { attestRegister: 'Attested. The proof waits for the verdict of the other party.' },
};
