import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useLook } from '../../theme/look.ts';
import { PLACES } from './SkipLinks.tsx';
import { SITE_PAGES } from './sitePages.ts';
import { useConformity, useConformityWords } from './useConformity.ts';

function NeutralFooter() {
  const translate = useTranslate();
  const { isDemo } = useLook();
  const conformity = useConformity();
  const told = useConformityWords();
  return (
    <Box
      component="footer"
      id={PLACES.footer}
      tabIndex={-1}
      sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.5, fontSize: '0.875rem' }}
    >
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, justifyContent: 'center' }}
      >
        {SITE_PAGES.map((slug) => (
          <li key={slug}>
            <MuiLink component={Link} to={`/${slug}`} sx={{ color: 'text.secondary', py: 0.5, display: 'inline-block' }}>
              {slug === 'accessibilite' ? told(conformity) : translate(`garant.site.page.${slug}`)}
            </MuiLink>
          </li>
        ))}
      </Box>
      <Typography component="p" variant="caption" sx={{ textAlign: 'center', color: 'text.secondary' }}>
        {translate('garant.layout.baseline')}
        {isDemo && ` · ${translate('garant.layout.madeUp')}`}
      </Typography>
    </Box>
  );
}

/** The foot of every page: the pages that every public site owes. */
export function SiteFooter() {
  const { Footer = NeutralFooter } = useLook();
  return <Footer />;
}
