/** What the publication point by point says beyond its sections: the history of an obligation. */
export const fr = {
  journalAction: {
    obligation: {
      publicationRecorded: 'Point à publier : où il en est',
      publicationReviewed: 'Point à publier visé',
    },
  },
};
