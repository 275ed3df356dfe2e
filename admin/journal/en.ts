/** The journal. */
export const en = {
  menu: {
    journal: 'Journal',
  },
  journal: {
    lead: 'Every write is chained to the one before: a change shows at the verification. Keep the hash of the head elsewhere: it alone would tell that the whole chain was written again.',
    none: 'Nothing was written yet',
    forgotten: 'Content erased on %{date}, no longer kept; its hash still seals it.',
    number: 'no. %{number}',
    details: 'See what changed',
    field: 'Field',
    before: 'Before',
    after: 'After',
    verify: 'Verify the chain',
    intact:
      'The chain is intact: %{smart_count} entry. Hash of the head: %{hash} |||| The chain is intact: %{smart_count} entries. Hash of the head: %{hash}',
    broken: 'The chain is broken at entry no. %{number}. %{reason}',
  },
};
