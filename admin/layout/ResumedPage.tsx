import { Typography } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { announceSignIn } from '../providers/session.ts';
import { Threshold } from '../shared/frame/Threshold.tsx';

/** Where the window opened to sign in again ends: it tells the window where the work waits, and closes if the browser lets it. */
export default function ResumedPage() {
  const translate = useTranslate();
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);
  return (
    <Threshold title={translate('garant.session.resumed')}>
      <Typography>{translate('garant.session.closeThis')}</Typography>
    </Threshold>
  );
}
