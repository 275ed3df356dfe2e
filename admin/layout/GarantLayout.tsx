import { Box } from '@mui/material';
import { Suspense, useMemo } from 'react';
import { type LayoutProps, Sidebar, useGetIdentity, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { RunningBreaches } from '../incidents/Running.tsx';
import type { Identity } from '../providers/authProvider.ts';
import { Waiting } from '../shared/Answer.tsx';
import { HeldActs } from '../shared/frame/HeldActs.tsx';
import { OfflineBanner } from '../shared/frame/OfflineBanner.tsx';
import { SiteFooter } from '../shared/frame/SiteFooter.tsx';
import { PLACES, SkipLinks } from '../shared/frame/SkipLinks.tsx';
import { InSightContext } from '../shared/inSight.ts';
import { useLook } from '../theme/look.ts';
import { GarantAppBar } from './GarantAppBar.tsx';
import { GarantMenu } from './GarantMenu.tsx';
import { NoAccessPage } from './NoAccessPage.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { useMenuAside } from './useMenuAside.ts';
import { useTopOfPage } from './useTopOfPage.ts';

const BAR = { xs: '56px', sm: '48px' };

/** The menu stays in sight while the page scrolls under the bar. */
const sidebarStyle = {
  '&.MuiDrawer-docked': { position: 'sticky', top: BAR, alignSelf: 'flex-start', height: `calc(100vh - ${BAR.sm})`, flexShrink: 0 },
  '& .RaSidebar-fixed': { position: 'static', height: 'auto' },
};

/** The convention being worked on, for what the titles of the screens say of it. */
function useInSight() {
  const { current, total } = useCurrentConvention();
  const { id, title } = current ?? {};
  return useMemo(() => (id && title ? { id, title, isOneOfMany: total > 1 } : undefined), [id, title, total]);
}

function Frame({ children }: Pick<LayoutProps, 'children'>) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const { Header } = useLook();
  const isMenuDrawn = useMenuAside();
  const inSight = useInSight();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: 'background.default' }}>
      <SkipLinks places={['content', 'menu', 'search', 'footer']} />
      {Header && <Header />}
      <GarantAppBar />
      <OfflineBanner />
      <RunningBreaches />
      <Box sx={{ display: 'flex', flex: 1, minWidth: 0 }}>
        {isMenuDrawn && (
          <Sidebar
            appBarAlwaysOn
            sx={sidebarStyle}
            component="nav"
            id={PLACES.menu}
            tabIndex={-1}
            aria-label={translate('garant.layout.menu')}
          >
            <GarantMenu />
          </Sidebar>
        )}
        <Box
          component="main"
          id={PLACES.content}
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, px: 1, display: 'flex', flexDirection: 'column' }}
        >
          <ScreenBoundary address={pathname}>
            <InSightContext value={inSight}>
              <Suspense fallback={<Waiting />}>{children}</Suspense>
            </InSightContext>
          </ScreenBoundary>
        </Box>
      </Box>
      <SiteFooter />
    </Box>
  );
}

/** Who is signed in without any membership in force is told whom to ask, and shown nothing else. */
export function GarantLayout({ children }: LayoutProps) {
  useTopOfPage();
  const { identity, isPending } = useGetIdentity();
  const me = (identity as Identity | undefined)?.me;
  if (isPending) return <Waiting />;
  return (
    <>
      {me && !me.hasAccess ? <NoAccessPage /> : <Frame>{children}</Frame>}
      <HeldActs />
      <SessionDialog />
    </>
  );
}
