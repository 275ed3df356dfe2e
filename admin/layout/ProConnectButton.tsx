import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

const ABOUT = 'https://www.proconnect.gouv.fr/';
const BLUE = '#000091';
const HOVER = '#1212ff';

/** A mark of our own beside the words: a closed shape with a way through. */
function Way() {
  return (
    <svg width="34" height="38" viewBox="0 0 34 38" fill="none" aria-hidden focusable="false">
      <path d="M17 2 31 10v18l-14 8-14-8V10z" stroke="#fff" strokeWidth="2.5" strokeLinejoin="round" />
      <path d="M10 19h13M18 13.5 23.5 19 18 24.5" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** The way in of who signs in with ProConnect, in the words and colours it asks for, with the link that says what it is. */
export function ProConnectButton({ href }: { href: string }) {
  const translate = useTranslate();
  return (
    <Box>
      <Box
        component="a"
        href={href}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 1.5,
          minHeight: 56,
          px: 2,
          py: 1,
          bgcolor: BLUE,
          color: '#fff',
          textDecoration: 'none',
          lineHeight: 1.25,
          border: '1px solid #fff',
          '&:hover': { bgcolor: HOVER },
          '&:focus-visible': { outline: '3px solid #0a76f6', outlineOffset: 2 },
        }}
      >
        <Way />
        <span>
          {translate('garant.signIn.proConnect')}{' '}
          <Box component="strong" sx={{ display: 'block', fontSize: '1.125rem' }}>
            {translate('garant.signIn.proConnectName')}
          </Box>
        </span>
      </Box>
      <Typography sx={{ mt: 1 }}>
        <Link href={ABOUT} target="_blank" rel="noopener noreferrer" title={translate('garant.signIn.aboutProConnectTitle')}>
          {translate('garant.signIn.aboutProConnect')}
        </Link>
      </Typography>
    </Box>
  );
}
