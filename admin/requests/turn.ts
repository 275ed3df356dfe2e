import type { RequestPartsFragment } from '../generated/graphql.ts';

type Turn = Pick<RequestPartsFragment, 'kind' | 'status' | 'fromParty' | 'toParty' | 'madeAt' | 'answeredAt'>;

/** Which party a request waits for, and since when; nobody once it is acknowledged. */
export function turnOf({ kind, status, fromParty, toParty, madeAt, answeredAt }: Turn): { party: string; since: string } | undefined {
  if (status === 'ACKNOWLEDGED') return undefined;
  if (status === 'TO_ACKNOWLEDGE' && kind === 'ASKED') return { party: fromParty.code, since: answeredAt ?? madeAt };
  return { party: toParty.code, since: madeAt };
}
