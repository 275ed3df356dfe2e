import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';

/** A screen that asks for more than the person may do. */
export function ForbiddenPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.forbidden.title')}>
      <EmptyState title="garant.forbidden.title" hint="garant.forbidden.hint">
        <Button component={Link} to="/" variant="outlined" sx={{ mt: 2 }}>
          {translate('garant.notFound.home')}
        </Button>
      </EmptyState>
    </Page>
  );
}
