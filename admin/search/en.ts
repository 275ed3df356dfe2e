/** The search. */
export const en = {
  search: {
    open: 'Search',
    shortcut: 'Ctrl K',
    placeholder: 'Obligation, proof, incident or person',
    hint: 'Type at least two letters. Accents do not matter.',
    nothing: 'Nothing matches these words among what you may see.',
    found: '%{smart_count} result |||| %{smart_count} results',
    changes: 'Changes of the service',
    results: 'Results',
    personHint: 'see the obligations they are in charge of',
  },
};
