import { useRefresh, useShowContext } from 'react-admin';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';

/** What the whole page already says by itself. */
const SAID_ELSEWHERE = ['NETWORK', 'UNAUTHENTICATED'];

/** What is shown could not be read again: it may be out of date. */
export function Unrefreshed() {
  const { error } = useShowContext();
  const refresh = useRefresh();
  const failure = failureOf(error);
  if (SAID_ELSEWHERE.includes(failure.category)) return null;
  return <FailureNotice failure={failure} onRetry={refresh} />;
}
