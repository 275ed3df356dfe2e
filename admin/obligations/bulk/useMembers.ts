import { useQueries } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { PartyMembersDocument, type PartyMembersQuery } from '../../generated/graphql.ts';
import type { GarantDataProvider } from '../../providers/dataProvider.ts';

type Member = PartyMembersQuery['members']['items'][number];

/** Members of some parties, each person once, as the choices of an input: name and what they are. */
export function useMembers(partyIds: string[]): { id: string; name: string }[] {
  const { ask } = useDataProvider<GarantDataProvider>();
  const translate = useTranslate();
  const answers = useQueries({
    queries: partyIds.map((partyId) => ({
      queryKey: ['ask', 'PartyMembers', { partyId }],
      queryFn: async () => (await ask(PartyMembersDocument, { partyId })).data,
    })),
  });
  const members = answers.flatMap(({ data }) => data?.members.items ?? []);
  const ownOf = (person: string) => members.filter(({ id }) => id === person);
  const wordsOf = ({ role, partyCode }: Member) => [translate(`garant.role.${role}`), partyCode].filter(Boolean).join(' ');
  return [...new Map(members.map((member) => [member.id, member.fullName]))].map(([id, name]) => ({
    id,
    name: `${name} (${[...new Set(ownOf(id).map(wordsOf))].join(', ')})`,
  }));
}
