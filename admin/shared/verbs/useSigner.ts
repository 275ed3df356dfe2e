import { useGetIdentity } from 'react-admin';
import type { AuthorPartsFragment } from '../../generated/graphql.ts';
import type { Identity, Me } from '../../providers/authProvider.ts';

type Membership = Me extends { memberships: readonly (infer One)[] } ? One : never;
const FOR_A_PARTY: readonly Membership['role'][] = ['DPO', 'TEAM_MEMBER', 'FINANCE'];

const isOf = ({ role, conventionId }: Membership, asked: string) => FOR_A_PARTY.includes(role) && conventionId === asked;

interface Duty {
  conventionId: string;
  /** The party that is bound. */
  partyId: string;
}

/** For whom one speaks about a duty: the bound party, who stands across from it, or who holds the right. */
export type Side = 'BOUND' | 'OTHER' | 'HOLDER';

function useMemberships() {
  const { identity } = useGetIdentity();
  const me = (identity as Identity | undefined)?.me;
  return { me, active: me?.memberships.filter(({ isActive }) => isActive) ?? [] };
}

/** The membership by which the person at work uses a right: the bound party’s where they have one, else the one of its beneficiary. */
export function useHolder({ conventionId, partyId }: Duty): Membership | undefined {
  const { active } = useMemberships();
  const own = active.filter((one) => isOf(one, conventionId));
  return own.find((one) => one.partyId === partyId) ?? own[0];
}

/** As whom the person at work observes a commitment of a manifesto: for the party of theirs that is on a side of it, else as a reviewer. */
export function useObserver(conventionId: string, parties: readonly string[]): AuthorPartsFragment | undefined {
  const { me, active } = useMemberships();
  const own = active.find((one) => isOf(one, conventionId) && parties.includes(one.partyCode ?? ''));
  const membership = own ?? active.find(({ role }) => role === 'REVIEWER');
  if (!me || !membership) return undefined;
  return { name: me.fullName, capacity: membership.role, partyCode: membership.partyCode ?? me.organisation.shortName };
}

/** As whom the person at work speaks about a duty. */
export function useSigner(side: Side, duty: Duty): AuthorPartsFragment | undefined {
  const { me, active } = useMemberships();
  const holder = useHolder(duty);
  const { conventionId, partyId } = duty;
  const own = active.find((one) => isOf(one, conventionId) && (one.partyId === partyId) === (side === 'BOUND'));
  const spoken = side === 'HOLDER' ? holder : own;
  const membership = spoken ?? (side === 'OTHER' ? active.find(({ role }) => role === 'REVIEWER') : undefined);
  if (!me || !membership) return undefined;
  return { name: me.fullName, capacity: membership.role, partyCode: membership.partyCode ?? me.organisation.shortName };
}
