import { Box, Chip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { AppBar, LoadingIndicator, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { Mark } from '../shared/frame/Mark.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { useLook } from '../theme/look.ts';
import { GarantUserMenu } from './GarantUserMenu.tsx';

const Bare = ({ children }: { children?: ReactNode }) => <>{children}</>;

/** The mark and the name, which lead home. */
function Brand() {
  const translate = useTranslate();
  const { Header } = useLook();
  return (
    <Box
      component={Link}
      to="/"
      aria-label={translate('garant.name')}
      sx={{
        display: Header ? 'none' : 'flex',
        alignItems: 'center',
        gap: 1,
        color: 'inherit',
        textDecoration: 'none',
        mr: 2,
        flexShrink: 0,
      }}
    >
      <Mark />
      <Typography
        component="span"
        sx={{ fontWeight: 700, fontSize: '1.15rem', letterSpacing: '-0.01em', '@media (max-width: 420px)': { display: 'none' } }}
      >
        {translate('garant.name')}
      </Typography>
    </Box>
  );
}

/** Mark, name and the convention being worked on. The language switch and the user menu are react-admin's. */
export function GarantAppBar() {
  const translate = useTranslate();
  const { current } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  const { isDemo } = useLook();
  return (
    <AppBar
      color="default"
      position="sticky"
      alwaysOn
      container={Bare}
      toolbar={isNarrow ? <LoadingIndicator /> : undefined}
      userMenu={<GarantUserMenu />}
    >
      <Brand />
      <Typography
        component="span"
        noWrap
        title={current?.title}
        sx={{ flex: 1, minWidth: 0, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}
      >
        {current?.title}
      </Typography>
      <Box sx={{ flex: { xs: 1, sm: 0 } }} />
      {isDemo && (
        <Chip
          size="small"
          variant="outlined"
          label={translate('garant.layout.demo')}
          title={translate('garant.layout.madeUp')}
          sx={{ mr: 1, display: { xs: 'none', md: 'inline-flex' } }}
        />
      )}
      <SearchBox />
    </AppBar>
  );
}
