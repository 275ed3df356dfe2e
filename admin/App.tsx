import { lazy, Suspense } from 'react';
import { CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { catalogues } from './catalogues/index.ts';
import { conventions } from './conventions/index.ts';
import { evidences } from './evidence/index.ts';
import { ForbiddenPage } from './layout/ForbiddenPage.tsx';
import { GarantAdmin } from './layout/GarantAdmin.tsx';
import { GarantLayout } from './layout/GarantLayout.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { ResumedPage } from './layout/ResumedPage.tsx';
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
import { RESUMED_PAGE } from './providers/session.ts';
import { store } from './providers/store.ts';
import { Waiting } from './shared/Answer.tsx';
import { SITE_PAGES } from './shared/frame/sitePages.ts';
import { type Look, LookContext } from './theme/look.ts';

const MyWorkPage = lazy(() => import('./my-work/MyWorkPage.tsx'));
const MatrixPage = lazy(() => import('./matrix/MatrixPage.tsx'));
const ChartsPage = lazy(() => import('./charts/ChartsPage.tsx'));
const MissingPage = lazy(() => import('./missing/MissingPage.tsx'));
const SitePage = lazy(() => import('./site/SitePage.tsx'));
const JournalPage = lazy(() => import('./journal/JournalPage.tsx'));

const dataProvider = buildDataProvider(client, resources);
const authProvider = buildAuthProvider(dataProvider.ask);

/** The table of contents: one line per screen. */
export function App({ look }: { look: Look }) {
  return (
    <LookContext value={look}>
      <BrowserRouter>
        <GarantAdmin
          {...{ dataProvider, authProvider, i18nProvider, queryClient, store }}
          theme={look.lightTheme}
          darkTheme={look.darkTheme}
          dashboard={MyWorkPage}
          layout={GarantLayout}
          loginPage={SignInPage}
          catchAll={NotFoundPage}
          accessDenied={ForbiddenPage}
          requireAuth
          disableTelemetry
        >
          <CustomRoutes>
            <Route path="/conventions/:conventionId/matrix/:obligationId?" element={<MatrixPage />} />
            <Route path="/conventions/:conventionId/charts" element={<ChartsPage />} />
            <Route path="/conventions/:conventionId/missing" element={<MissingPage />} />
            <Route path="/conventions/:conventionId/journal" element={<JournalPage />} />
          </CustomRoutes>
          <CustomRoutes noLayout>
            {SITE_PAGES.map((slug) => (
              <Route
                key={slug}
                path={`/${slug}`}
                element={
                  <Suspense fallback={<Waiting />}>
                    <SitePage slug={slug} />
                  </Suspense>
                }
              />
            ))}
            <Route path={RESUMED_PAGE} element={<ResumedPage />} />
          </CustomRoutes>
          <Resource name="conventions" {...conventions} />
          <Resource name="obligations" {...obligations} />
          <Resource name="evidences" {...evidences} />
          <Resource name="catalogues" {...catalogues} />
          <Resource name="people" {...people} />
          <Resource name="organisations" {...organisations} />
          <Resource name="memberships" />
        </GarantAdmin>
      </BrowserRouter>
    </LookContext>
  );
}
