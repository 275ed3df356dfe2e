import { Suspense } from 'react';
import { CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { ALL_ROOMS } from './allRooms.ts';
import { ForbiddenPage } from './layout/ForbiddenPage.tsx';
import { GarantAdmin } from './layout/GarantAdmin.tsx';
import { GarantLayout } from './layout/GarantLayout.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { SignInPage } from './layout/SignInPage.tsx';
import { MyWorkPage } from './my-work/index.ts';
import { buildAuthProvider } from './providers/authProvider.ts';
import { client } from './providers/client.ts';
import { buildDataProvider } from './providers/dataProvider.ts';
import { buildI18nProvider } from './providers/i18nProvider.ts';
import { queryClient } from './providers/queryClient.ts';
import { store } from './providers/store.ts';
import { lateWords } from './rooms/lateWords.tsx';
import { documentsOf, neededOf, resourcesShownOf, wordsOf } from './rooms/readRooms.ts';
import { RoomsContext } from './rooms/roomsContext.ts';
import { Waiting } from './shared/Answer.tsx';
import { type Look, LookContext } from './theme/look.ts';

const dataProvider = buildDataProvider(client, documentsOf(ALL_ROOMS));
const authProvider = buildAuthProvider(dataProvider.ask, neededOf(ALL_ROOMS));
const i18nProvider = buildI18nProvider(wordsOf(ALL_ROOMS));
lateWords.onHeard(i18nProvider.retell);

const pages = ALL_ROOMS.flatMap((room) => Object.entries(room.pages ?? {}));
const publicPages = ALL_ROOMS.flatMap((room) => Object.entries(room.publicPages ?? {}));

/** Every room, at its addresses. */
export function App({ look }: { look: Look }) {
  return (
    <LookContext value={look}>
      <RoomsContext value={ALL_ROOMS}>
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
              {pages.map(([path, Page]) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
            </CustomRoutes>
            <CustomRoutes noLayout>
              {publicPages.map(([path, Page]) => (
                <Route
                  key={path}
                  path={path}
                  element={
                    <Suspense fallback={<Waiting />}>
                      <Page />
                    </Suspense>
                  }
                />
              ))}
            </CustomRoutes>
            {resourcesShownOf(ALL_ROOMS).map(({ name, list, show, create, recordRepresentation }) => (
              <Resource key={name} {...{ name, list, show, create, recordRepresentation }} />
            ))}
          </GarantAdmin>
        </BrowserRouter>
      </RoomsContext>
    </LookContext>
  );
}
