/** How words that can be read in several ways are read. */
export const en = {
  wordingReading: {
    title: 'How these words are read',
    open: 'These words can be read in several ways. The obligation is to be confirmed until every signatory confirmed the reading that is proposed.',
    settled: 'Every signatory confirmed this reading; it has held since %{date}.',
    wording: 'The signed text writes',
    proposed: 'Proposed reading',
    silent: '%{party} has not said yet',
    confirmed: '%{party} confirms this reading',
    withdrawn: '%{party} does not confirm this reading any more',
    confirming:
      '%{party} confirms that it reads these words so. The other signatory will see it; %{party} may take it back, with a reason.',
    hint: 'The reading is proposed by the author of the catalogue: it is not part of the signed text. For each signatory, its data protection officer confirms it.',
  },
  journalAction: {
    obligation: {
      readingConfirmed: 'Reading confirmed',
      readingWithdrawn: 'Confirmation of a reading taken back',
    },
  },
  verb: {
    confirmReading: 'Confirm this reading',
    withdrawReading: 'Take this confirmation back',
  },
  done: {
    confirmReading: 'Reading confirmed',
    withdrawReading: 'Confirmation taken back',
  },
  entity: {
    WordingReading: 'Reading of words of the text',
  },
  field: {
    WordingReading: { isConfirmed: 'Reads these words so', wording: 'Words of the text', proposed: 'Proposed reading' },
  },
};
