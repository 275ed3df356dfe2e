import { Alert, Button } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { drafts } from '../../providers/drafts.ts';

interface KeepDraftProps {
  /** One form, one name. */
  name: string;
  /** What the form started from was typed before: say so. */
  isResumed: boolean;
  /** It had been sent as the page was left. */
  wasSent?: boolean;
  onForget: () => void;
}

/** Inside a form: keeps what is typed until it is sent, and says when it gives it back. */
export function KeepDraft({ name, isResumed, wasSent = false, onForget }: KeepDraftProps) {
  const translate = useTranslate();
  const { watch } = useFormContext();
  useEffect(() => {
    const { unsubscribe } = watch((values, { type }) => {
      if (type === 'change') drafts.write(name, values);
    });
    return unsubscribe;
  }, [name, watch]);
  if (!isResumed) return null;
  return (
    <Alert
      severity={wasSent ? 'warning' : 'info'}
      sx={{ mb: 2 }}
      action={<Button onClick={onForget}>{translate('garant.draft.forget')}</Button>}
    >
      {translate(wasSent ? 'garant.draft.sentOnLeaving' : 'garant.draft.resumed')}
    </Alert>
  );
}
