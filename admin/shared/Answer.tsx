import { Box, Skeleton } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { Unseen } from './Unseen.tsx';

export function Waiting() {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ py: 2 }}>
      <Unseen>{translate('garant.state.loading')}</Unseen>
      <Skeleton height={48} width="60%" />
      <Skeleton height={120} />
      <Skeleton height={120} />
    </Box>
  );
}

/** What the whole page already says by itself: what was read before stays in sight meanwhile. */
const PASSING = ['NETWORK', 'UNAUTHENTICATED'];

/** A reading is null only with a failure, which is shown instead. */
type Present<TData> = { [Name in keyof TData]: NonNullable<TData[Name]> };

interface AnswerProps<TData> {
  query: UseQueryResult<TData>;
  /** Shown until the first answer, in the shape of what comes. */
  waiting?: ReactNode;
  children: (data: Present<TData>) => ReactNode;
}

/** What a domain query answered: loading, failed with a retry, or its data. A failure never looks like an empty page. */
export function Answer<TData>({ query, waiting = <Waiting />, children }: AnswerProps<TData>) {
  const failure = query.error && failureOf(query.error);
  if (failure && !(query.data !== undefined && PASSING.includes(failure.category)))
    return <FailureNotice failure={failure} onRetry={() => query.refetch()} />;
  if (query.data === undefined) return <>{waiting}</>;
  return <>{children(query.data as Present<TData>)}</>;
}
