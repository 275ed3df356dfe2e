import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { SignInWithDocument } from '../generated/graphql.ts';
import { signInAddress } from '../providers/authProvider.ts';
import { Threshold } from '../shared/frame/Threshold.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ProConnectButton } from './ProConnectButton.tsx';

interface ComingFrom {
  nextPathname?: string;
  nextSearch?: string;
}

/** Explains what this is and sends to the identity provider; one comes back to where one was going. */
export function SignInPage() {
  const translate = useTranslate();
  const location = useLocation();
  const { nextPathname = '/', nextSearch = '' } = (location.state as ComingFrom | null) ?? {};
  const address = signInAddress(`${nextPathname}${nextSearch}`);
  const { data } = useAsk(SignInWithDocument, {});
  return (
    <Threshold title={translate('garant.signIn.title')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('garant.signIn.what')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 3 }}>{translate('garant.signIn.how')}</Typography>
      {data?.site.isProConnect ? (
        <ProConnectButton href={address} />
      ) : (
        <Button variant="contained" size="large" fullWidth href={address}>
          {translate('garant.signIn.button')}
        </Button>
      )}
    </Threshold>
  );
}
