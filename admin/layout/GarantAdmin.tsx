import { CssBaseline } from '@mui/material';
import { AdminContext, type AdminProps, CoreAdminUI, LoadingPage, Notification } from 'react-admin';
import { PageFailure } from './PageFailure.tsx';

/**
 * react-admin's `Admin` without what this back office never shows, and nobody should download: its sign-in form, its English default, its own
 * pages of errors.
 */
export function GarantAdmin(props: AdminProps) {
  const { authProvider, dataProvider, i18nProvider, queryClient, store, theme, darkTheme, children, ...screens } = props;
  return (
    <AdminContext {...{ authProvider, dataProvider, i18nProvider, queryClient, store, theme, darkTheme }}>
      <CssBaseline enableColorScheme>
        <CoreAdminUI {...screens} loading={LoadingPage} error={PageFailure} authenticationError={PageFailure} authCallbackPage={false}>
          {children}
        </CoreAdminUI>
        <Notification />
      </CssBaseline>
    </AdminContext>
  );
}
