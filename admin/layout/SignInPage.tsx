import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { signInAddress } from '../providers/authProvider.ts';
import { Threshold } from './Threshold.tsx';

interface ComingFrom {
  nextPathname?: string;
  nextSearch?: string;
}

/** Explains what this is and sends to the identity provider; one comes back to where one was going. */
export function SignInPage() {
  const translate = useTranslate();
  const location = useLocation();
  const { nextPathname = '/', nextSearch = '' } = (location.state as ComingFrom | null) ?? {};
  return (
    <Threshold title={translate('garant.signIn.title')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('garant.signIn.what')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 3 }}>{translate('garant.signIn.how')}</Typography>
      <Button variant="contained" size="large" fullWidth href={signInAddress(`${nextPathname}${nextSearch}`)}>
        {translate('garant.signIn.button')}
      </Button>
    </Threshold>
  );
}
