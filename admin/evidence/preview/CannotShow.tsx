import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Says what is not shown here and why; the download is at the foot of the window. */
export function CannotShow({ why, severity = 'warning' }: { why: string; severity?: 'warning' | 'info' }) {
  const translate = useTranslate();
  return (
    <Alert severity={severity} sx={{ mb: 1 }} role="status">
      {translate(`garant.preview.cannot.${why}`)}
    </Alert>
  );
}
