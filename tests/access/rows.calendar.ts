import { randomUUID } from 'node:crypto';
import { type AccessRow, cells, EVERY_MEMBER, PROGRAMME_OR_EMPTY } from './matrix.ts';

const ISSUE = 'mutation { issueCalendarFeed(input: { titleLanguage: FR }) { path } }';

/** A calendar is that of whoever asks: it makes no difference whose convention it is. */
const everybody = (code: string) => ({ inside: cells({ others: code }), outside: cells({ others: code }) });

export const CALENDAR_ROWS: AccessRow[] = [
  {
    field: 'Query.upcoming',
    request: ({ conventionId }) => ({
      query: 'query($filter: UpcomingEntryFilter) { upcoming(filter: $filter) { total } }',
      variables: { filter: { conventionIds: [conventionId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.calendarFeed',
    request: async (_place, { as }) => {
      await Promise.all(Object.values(as).map((client) => client.ask(ISSUE)));
      return { query: '{ calendarFeed { id } }' };
    },
    ...everybody('OK'),
  },
  {
    field: 'Mutation.revokeCalendarFeed',
    request: () => ({
      query: 'mutation($id: ID!) { revokeCalendarFeed(input: { calendarFeedId: $id }) { id } }',
      variables: { id: randomUUID() },
    }),
    ...everybody('NOT_FOUND'),
  },
  {
    field: 'Mutation.issueCalendarFeed',
    request: () => ({ query: ISSUE }),
    ...everybody('OK'),
  },
];
