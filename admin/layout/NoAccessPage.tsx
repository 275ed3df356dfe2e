import { Button, Typography } from '@mui/material';
import { useGetIdentity, useLogout, useTranslate } from 'react-admin';
import { Threshold } from '../shared/frame/Threshold.tsx';

/** Signed in, but without any membership in force: who to ask, and nothing else. */
export function NoAccessPage() {
  const translate = useTranslate();
  const logout = useLogout();
  const { identity } = useGetIdentity();
  return (
    <Threshold title={translate('garant.noAccess.title')}>
      <Typography sx={{ mb: 1.5 }}>{translate('garant.noAccess.who', { name: identity?.fullName ?? '' })}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 3 }}>{translate('garant.noAccess.ask')}</Typography>
      <Button variant="outlined" onClick={() => logout()}>
        {translate('ra.auth.logout')}
      </Button>
    </Threshold>
  );
}
