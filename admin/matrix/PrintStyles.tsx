import { GlobalStyles } from '@mui/material';
import { ink, inkDeclarations, lightInk } from '../theme/palette.ts';

/** On paper, A3 or A4 in landscape: the matrix, its title, day and legend, by day whatever the look on screen. */
export function PrintStyles() {
  return (
    <GlobalStyles
      styles={{
        '.only-printed': { display: 'none' },
        '@page': { size: 'landscape', margin: '9mm' },
        '@media print': {
          ':root:root': { ...inkDeclarations(lightInk), colorScheme: 'light' },
          'html, body, #root, main, .RaLayout-root, .RaLayout-appFrame, .RaLayout-content, .RaLayout-contentWithSidebar': {
            display: 'block !important',
            margin: '0 !important',
            padding: '0 !important',
            overflow: 'visible !important',
            background: `${ink.paper} !important`,
            color: ink.text,
          },
          '*': { printColorAdjust: 'exact', WebkitPrintColorAdjust: 'exact' },
          '.MuiTypography-root, .MuiCard-root': { color: `${ink.text} !important`, background: 'none !important' },
          '.MuiCard-root': { border: '0 !important', padding: '0 !important', breakInside: 'avoid' },
          'dl span, dl dd': { fontSize: '7.5pt !important' },
          '.only-printed': { display: 'block' },
          '.not-printed': { display: 'none !important' },
        },
      }}
    />
  );
}
