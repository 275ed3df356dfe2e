import type { CommitteeDeskQuery, OrganisingAction } from '../../generated/graphql.ts';

/** The parties in whose name the person may do something about committees to come. */
export const voicesThat = (
  { committeeSchedule }: NonNullable<CommitteeDeskQuery['convention']>,
  action: OrganisingAction,
): { id: string; name: string }[] =>
  (committeeSchedule?.voices ?? [])
    .filter(({ organisingActions }) => organisingActions.includes(action))
    .map(({ party }) => ({ id: party.id, name: party.code }));
