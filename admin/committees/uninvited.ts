import type { CommitteePartsFragment } from '../generated/graphql.ts';

type Opened = CommitteePartsFragment['occurrences'][number];

/** What opened an occurrence, as the API names it. */
const [CONVENED, SCHEDULE] = ['committee.convened', 'schedule'];

/** The parties that were to come and were not invited, to name beside what a committee answers: each beside its own attendance, all of them beside the schedule. */
export function uninvitedFor(
  opened: Opened,
  { occurrences, invitations }: Pick<CommitteePartsFragment, 'occurrences' | 'invitations'>,
): string[] {
  const isUninvited = ({ moment, status, obligation: { party } }: Opened) =>
    moment === CONVENED && status === 'NOT_REQUIRED' && !invitations.some((invitation) => invitation.party.id === party.id);
  const asked = opened.moment === SCHEDULE ? occurrences : [opened];
  return [...new Set(asked.filter(isUninvited).map(({ obligation }) => obligation.party.code))];
}
