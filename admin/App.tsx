import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { catalogues } from './catalogues/index.ts';
import { conventions } from './conventions/index.ts';
import { evidences } from './evidence/index.ts';
import { GarantLayout } from './layout/GarantLayout.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { SignInPage } from './layout/SignInPage.tsx';
import { obligations } from './obligations/index.ts';
import { organisations } from './organisations/index.ts';
import { people } from './people/index.ts';
import { buildAuthProvider } from './providers/authProvider.ts';
import { client } from './providers/client.ts';
import { buildDataProvider } from './providers/dataProvider.ts';
import { i18nProvider } from './providers/i18nProvider.ts';
import { queryClient } from './providers/queryClient.ts';
import { resources } from './providers/resources.ts';
import { store } from './providers/store.ts';
import { theme } from './theme/theme.ts';

const MyWorkPage = lazy(() => import('./my-work/MyWorkPage.tsx'));
const MatrixPage = lazy(() => import('./matrix/MatrixPage.tsx'));
const ChartsPage = lazy(() => import('./charts/ChartsPage.tsx'));
const MissingPage = lazy(() => import('./missing/MissingPage.tsx'));
const JournalPage = lazy(() => import('./journal/JournalPage.tsx'));

const dataProvider = buildDataProvider(client, resources);
const authProvider = buildAuthProvider(dataProvider.ask);

export function App() {
  return (
    <BrowserRouter>
      <Admin
        {...{ dataProvider, authProvider, i18nProvider, queryClient, store, theme }}
        dashboard={MyWorkPage}
        layout={GarantLayout}
        loginPage={SignInPage}
        catchAll={NotFoundPage}
        darkTheme={null}
        requireAuth
        disableTelemetry
      >
        <CustomRoutes>
          <Route path="/conventions/:conventionId/matrix/:obligationId?" element={<MatrixPage />} />
          <Route path="/conventions/:conventionId/charts" element={<ChartsPage />} />
          <Route path="/conventions/:conventionId/missing" element={<MissingPage />} />
          <Route path="/conventions/:conventionId/journal" element={<JournalPage />} />
        </CustomRoutes>
        <Resource name="conventions" {...conventions} />
        <Resource name="obligations" {...obligations} />
        <Resource name="evidences" {...evidences} />
        <Resource name="catalogues" {...catalogues} />
        <Resource name="people" {...people} />
        <Resource name="organisations" {...organisations} />
        <Resource name="memberships" />
      </Admin>
    </BrowserRouter>
  );
}
