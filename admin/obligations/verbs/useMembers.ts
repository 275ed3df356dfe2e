import { MembersOfPartyDocument, type MembersOfPartyQuery } from '../../generated/graphql.ts';
import { useAsk } from '../../shared/useAsk.ts';

export type PartyMember = MembersOfPartyQuery['members']['items'][number];

/** The people of a party, each once whatever the number of their memberships. */
export function useMembers(partyId: string, isEnabled: boolean): PartyMember[] {
  const { data } = useAsk(MembersOfPartyDocument, { partyId }, { isEnabled });
  return [...new Map((data?.members.items ?? []).map((member) => [member.id, member])).values()];
}
