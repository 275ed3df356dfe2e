import { useRefresh, useShowContext } from 'react-admin';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from './FailureNotice.tsx';

/** A record that could not be read: not found, not allowed, or a failure one may retry. */
export function RecordFailure() {
  const { error } = useShowContext();
  const refresh = useRefresh();
  return <FailureNotice failure={failureOf(error)} onRetry={refresh} />;
}
