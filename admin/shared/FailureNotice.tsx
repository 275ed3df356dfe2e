import { Alert, AlertTitle, Button } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { type Failure, sentenceOf } from '../providers/failure.ts';

/** Knows forms, which most screens do without. */
const WhatIsThereNow = lazy(() => import('./verbs/WhatIsThereNow.tsx').then((module) => ({ default: module.WhatIsThereNow })));

const OWN_WORDS = ['FORBIDDEN', 'NOT_FOUND', 'NETWORK', 'UNAVAILABLE', 'CONFLICT', 'INTERNAL', 'UNAUTHENTICATED'];
const WORTH_RETRYING = ['NETWORK', 'UNAVAILABLE', 'INTERNAL'];

/** What a failure says, in the language of the interface. */
export function useSentence(): (failure: Failure) => string {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (failure) => {
    if (failure.words) return translate(failure.words.key, failure.words);
    return failure.category === 'NETWORK' ? translate('garant.failure.hint.NETWORK') : sentenceOf(failure, locale);
  };
}

interface FailureNoticeProps {
  failure: Failure;
  onRetry?: () => void;
  /** What was being written, as the journal calls it: tells the words of what is there now. */
  entity?: string;
}

/** A refusal or a failure in words: what happened, the incident reference when there is one, and a way on. */
export function FailureNotice({ failure, onRetry, entity }: FailureNoticeProps) {
  const translate = useTranslate();
  const sentence = useSentence()(failure);
  const isRetryOffered = onRetry && WORTH_RETRYING.includes(failure.category);
  return (
    <Alert
      severity={failure.category === 'CONFLICT' ? 'warning' : 'error'}
      sx={{ my: 2 }}
      action={isRetryOffered && <Button onClick={onRetry}>{translate('garant.action.retry')}</Button>}
    >
      {OWN_WORDS.includes(failure.category) && <AlertTitle>{translate(`garant.failure.title.${failure.category}`)}</AlertTitle>}
      {sentence}
      {failure.current && (
        <Suspense>
          <WhatIsThereNow current={failure.current} entity={entity} />
        </Suspense>
      )}
    </Alert>
  );
}
