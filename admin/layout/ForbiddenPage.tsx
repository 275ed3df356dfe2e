import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Page } from '../shared/Page.tsx';

/** A screen that asks for more than the person may do. */
export function ForbiddenPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.forbidden.title')} lead={translate('garant.forbidden.hint')}>
      <Button component={Link} to="/" variant="outlined">
        {translate('garant.notFound.home')}
      </Button>
    </Page>
  );
}
