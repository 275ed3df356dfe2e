import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';

export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.notFound.title')}>
      <EmptyState title="garant.notFound.title" hint="garant.notFound.hint">
        <Button component={Link} to="/" variant="outlined" sx={{ mt: 2 }}>
          {translate('garant.notFound.home')}
        </Button>
      </EmptyState>
    </Page>
  );
}
