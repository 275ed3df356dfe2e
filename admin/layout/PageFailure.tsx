import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** A screen that failed to draw: say so, and offer to start it again. */
export function PageFailure() {
  const translate = useTranslate();
  return (
    <Alert
      severity="error"
      sx={{ my: 3 }}
      action={<Button onClick={() => window.location.reload()}>{translate('garant.action.retry')}</Button>}
    >
      {translate('garant.failure.screen')}
    </Alert>
  );
}
