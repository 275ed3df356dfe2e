import { expect } from 'vitest';
import { created, edited, type Verb } from './journalVerbs.ts';
import type { World } from './world.ts';

const ISSUE = 'mutation($input: IssueCalendarFeedInput!) { issueCalendarFeed(input: $input) { path } }';

/** What people do to the address of their own calendar. */
export const calendarVerbs = (open: () => World): Record<string, Verb> => ({
  issueCalendarFeed: {
    who: 'team',
    action: 'person.calendarIssued',
    query: ISSUE,
    variables: () => ({ input: { titleLanguage: 'FR' } }),
    changes: [created('CalendarFeed', { language: 'fr' })],
    chain: 'instance',
  },
  revokeCalendarFeed: {
    who: 'dpoDinum',
    action: 'person.calendarRevoked',
    query: 'mutation($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { id } }',
    variables: async () => {
      const dinum = await open().app.as('dpoDinum');
      await dinum.get(ISSUE, { input: { titleLanguage: 'EN' } });
      return { input: { calendarFeedId: (await dinum.get('{ calendarFeed { id } }')).calendarFeed.id } };
    },
    changes: [edited('CalendarFeed', { revokedAt: null }, { revokedAt: expect.any(String) })],
    chain: 'instance',
  },
});
