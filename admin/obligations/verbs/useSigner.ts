import { useGetIdentity } from 'react-admin';
import type { AuthorPartsFragment } from '../../generated/graphql.ts';
import type { Identity, Me } from '../../providers/authProvider.ts';

type Membership = Me['memberships'][number];
const FOR_A_PARTY: readonly Membership['role'][] = ['DPO', 'TEAM_MEMBER', 'FINANCE'];

const isOf = ({ role, conventionId }: Membership, asked: string) => FOR_A_PARTY.includes(role) && conventionId === asked;

interface Side {
  conventionId: string;
  /** The party that is bound. */
  partyId: string;
}

/** As whom the person at work speaks about a duty: for the bound party, or from the other side. */
export function useSigner(side: 'BOUND' | 'OTHER', { conventionId, partyId }: Side): AuthorPartsFragment | undefined {
  const { identity } = useGetIdentity();
  const me = (identity as Identity | undefined)?.me;
  const active = me?.memberships.filter(({ isActive }) => isActive) ?? [];
  const own = active.find((one) => isOf(one, conventionId) && (one.partyId === partyId) === (side === 'BOUND'));
  const membership = own ?? (side === 'OTHER' ? active.find(({ role }) => role === 'REVIEWER') : undefined);
  if (!me || !membership) return undefined;
  return { name: me.fullName, capacity: membership.role, partyCode: membership.partyCode ?? me.organisation.shortName };
}
