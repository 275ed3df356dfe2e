import type { IncidentRowFragment } from '../generated/graphql.ts';

type Awaited = Pick<NonNullable<IncidentRowFragment['nextAct']>, 'awaitedAction' | 'remindsAt'>;

/** Key of the words of what an incident waits for: what completes a notification is recalled, the rest is asked. */
export const awaitedWords = ({ awaitedAction, remindsAt }: Awaited): string =>
  remindsAt ? 'garant.incident.complement' : `garant.incident.awaited.${awaitedAction}`;
