import { graphqlEnum } from '../platform/graphql/enums.ts';
import { ARTICLES, PUBLICATION_GROUNDS, PUBLICATION_STATES } from './publicationWords.ts';

export const PublicationStateEnum = graphqlEnum('PublicationState', PUBLICATION_STATES, 'Where the publication of one part stands.', {
  PUBLISHED: 'Anybody reads it at an address.',
  PARTLY: 'Anybody reads some of it at an address; the rest is kept back on a ground of law.',
  WITHHELD: 'It is kept back on a ground of law, which is looked at again within twelve months.',
  NOT_YET: 'It will be published on a day.',
  NONE_EXISTS: 'There is nothing of the sort: only for a part that the agreement says there may be.',
});

export const PublicationGroundEnum = graphqlEnum('PublicationGround', PUBLICATION_GROUNDS, 'On what ground of law a part is kept back.', {
  SYSTEMS_SECURITY: `Security of the State, of people or of information systems (${ARTICLES.SYSTEMS_SECURITY}).`,
  PRIVATE_LIFE_OR_BUSINESS: `Private life, or business secrecy (${ARTICLES.PRIVATE_LIFE_OR_BUSINESS}).`,
  PERSONAL_DATA: `Personal data that was not made anonymous, and that no law nor consent lets publish (${ARTICLES.PERSONAL_DATA}).`,
  ARCHIVES: `Public archives that may not be told yet (${ARTICLES.ARCHIVES}).`,
  THIRD_PARTY_RIGHTS: `Intellectual property of somebody else (${ARTICLES.THIRD_PARTY_RIGHTS}).`,
});
