import { Button, Link, Typography } from '@mui/material';
import { useGetIdentity, useLogout, useTranslate } from 'react-admin';
import { ContactDocument } from '../generated/graphql.ts';
import { Threshold } from '../shared/frame/Threshold.tsx';
import { useAsk } from '../shared/useAsk.ts';

/** Signed in, but without any membership in force: who to ask, and nothing else. */
export function NoAccessPage() {
  const translate = useTranslate();
  const logout = useLogout();
  const { identity } = useGetIdentity();
  const contact = useAsk(ContactDocument, {}).data?.site.contact;
  return (
    <Threshold title={translate('garant.noAccess.title')}>
      <Typography sx={{ mb: 1.5 }}>{translate('garant.noAccess.who', { name: identity?.fullName ?? '' })}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: contact ? 1.5 : 3 }}>{translate('garant.noAccess.ask')}</Typography>
      {contact && (
        <Typography sx={{ mb: 3, overflowWrap: 'anywhere' }}>
          {translate('garant.noAccess.write')} <Link href={`mailto:${contact}`}>{contact}</Link>
        </Typography>
      )}
      <Button variant="outlined" onClick={() => logout()}>
        {translate('ra.auth.logout')}
      </Button>
    </Threshold>
  );
}
