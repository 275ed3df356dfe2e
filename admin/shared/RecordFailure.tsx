import { useRefresh, useShowContext, useTranslate } from 'react-admin';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { Page } from './Page.tsx';

/** A record that could not be read: not found, not allowed, or a failure one may retry. */
export function RecordFailure() {
  const translate = useTranslate();
  const { error } = useShowContext();
  const refresh = useRefresh();
  const failure = failureOf(error);
  return (
    <Page title={translate('garant.failure.page')}>
      <FailureNotice failure={failure} onRetry={refresh} />
    </Page>
  );
}
