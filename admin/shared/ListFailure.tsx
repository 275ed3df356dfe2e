import { useListContext } from 'react-admin';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from './FailureNotice.tsx';

/** A list that could not be read is never shown as an empty one. */
export function ListFailure() {
  const { error, refetch } = useListContext();
  return <FailureNotice failure={failureOf(error)} onRetry={() => refetch()} />;
}
