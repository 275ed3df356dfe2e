import { dayOf } from '../../server/platform/asOf.ts';
import { created, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

/** What a party says of a point to publish, and what a reviewer says of that. */
export function publicationVerbs(open: () => World): Record<string, Verb> {
  const said = (partCode: string) => ({
    obligationId: open().obligation('ART2-BP-DNUM-4'),
    partCode,
    state: 'PUBLISHED',
    url: 'https://github.com/SocialGouv/domifa',
    publishedOn: dayOf(new Date()),
  });
  return {
    recordPublication: {
      who: 'team',
      action: 'obligation.publicationRecorded',
      query: simple('recordPublication', 'RecordPublicationInput'),
      variables: () => ({ input: said('a') }),
      changes: [created('PublicationStatus', { facet: 'a', state: 'PUBLISHED', authorParty: 'DNUM' })],
    },
    reviewPublication: {
      who: 'reviewer',
      action: 'obligation.publicationReviewed',
      query: simple('reviewPublication', 'ReviewPublicationInput'),
      variables: async () => {
        const query = 'mutation ($input: RecordPublicationInput!) { recordPublication(input: $input) { status { id } } }';
        const { recordPublication } = await (await open().app.as('team')).get(query, { input: said('b') });
        return { input: { statusId: recordPublication.status.id, verdict: 'CHANGES_REQUESTED', comment: SENTENCE } };
      },
      changes: [created('PublicationReview', { verdict: 'CHANGES_REQUESTED', comment: SENTENCE })],
    },
  };
}
