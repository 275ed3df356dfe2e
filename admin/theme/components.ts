import type { RaThemeOptions } from 'react-admin';
import { longWords, personButton } from './longWords.ts';
import { ink } from './palette.ts';
import { STAYING } from './StayingButton.tsx';

type Components = NonNullable<RaThemeOptions['components']>;
type Declarations = Record<string, string>;

const focusRing = { outline: `3px solid ${ink.blue}`, outlineOffset: 2 };
const FOCUSABLE =
  'a:focus-visible, button:focus-visible, summary:focus-visible, [tabindex]:focus-visible, .MuiButtonBase-root:focus-visible';

/** Where a screen puts the focus by itself: shown to who goes with the keyboard, a place that scrolls to nobody. */
const LANDED_ON = ':root:not([data-keyboard]) :is(h1, h2)[tabindex="-1"]:focus, main[tabindex="-1"]:focus';

/** What serves the screen only: the frame of the program, its ways and its buttons. */
const OFF_PAPER = 'header, nav, footer, aside, .MuiDrawer-root, .MuiSnackbar-root, .MuiButton-root, .MuiIconButton-root';

/** What the whole document takes from the look: the inks, by day even on paper; the focus ring; rest for who asked for reduced motion. */
function baseline(inks: Declarations, paperInks: Declarations) {
  return {
    ':root': inks,
    ...longWords,
    body: { ...longWords.body, WebkitFontSmoothing: 'antialiased' },
    ':where(a:any-link)': { color: ink.blue },
    [FOCUSABLE]: focusRing,
    [LANDED_ON]: { outline: 'none' },
    '@media (prefers-reduced-motion: reduce)': {
      '*, *::before, *::after': { animation: 'none !important', transition: 'none !important', scrollBehavior: 'auto !important' },
    },
    '@media print': {
      ':root': paperInks,
      [OFF_PAPER]: { display: 'none !important' },
      'body, body .MuiPaper-root, body .MuiTypography-root, body .MuiTableCell-root': {
        color: `${ink.text} !important`,
        backgroundColor: 'transparent !important',
      },
    },
  };
}

/** In its own place above the rows: over the filters it would hide them, and the list cuts what sticks out of it. */
const bulkBar = {
  '& .RaBulkActionsToolbar-toolbar': {
    position: 'static',
    transform: 'none',
    height: 'auto',
    flexWrap: 'wrap',
    backgroundColor: ink.blueWash,
    color: ink.text,
  },
  '& .RaBulkActionsToolbar-collapsed': { display: 'none' },
};

/** A bar of a list that holds nothing takes no room. */
const toolbar = { backgroundColor: 'transparent !important', '&:not(:has(a, button, input))': { display: 'none !important' } };

/** On a narrow screen react-admin lets it float over the foot of the page. */
const newButton = { '&.RaCreateButton-floating': { position: 'static', width: 44, height: 44, minHeight: 44, boxShadow: 'none' } };

/** How components look, in the inks in force: the same for each look. */
export function components(base: RaThemeOptions['components'], inks: Declarations, paperInks: Declarations): Components {
  return {
    ...base,
    MuiCssBaseline: { styleOverrides: baseline(inks, paperInks) },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          borderRadius: 8,
          marginInline: 6,
          '& .RaMenuItemLink-icon': { color: 'inherit' },
          '&.RaMenuItemLink-active': { color: ink.blueDark, backgroundColor: ink.blueWash, fontWeight: 600, '& svg': { color: ink.blue } },
        },
      },
    },
    RaUserMenu: { styleOverrides: { root: personButton } },
    RaCreateButton: { styleOverrides: { root: newButton } },
    RaBulkActionsToolbar: { styleOverrides: { root: bulkBar } },
    RaList: { styleOverrides: { root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } } } },
    RaListToolbar: { styleOverrides: { root: toolbar } },
    RaTopToolbar: { styleOverrides: { root: toolbar } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${ink.line}`, boxShadow: 'none' } } },
    MuiAppBar: {
      styleOverrides: { root: { backgroundColor: ink.paper, color: ink.text, borderBottom: `1px solid ${ink.line}`, boxShadow: 'none' } },
    },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiPaginationItem: { defaultProps: STAYING },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: ink.edge } } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    MuiSwitch: { styleOverrides: { thumb: { border: `1px solid ${ink.edge}`, boxShadow: 'none' } } },
    MuiTableCell: {
      styleOverrides: {
        root: { '&:first-of-type:not(.MuiTableCell-paddingCheckbox)': { minWidth: '8rem' } },
        head: { fontWeight: 650, color: ink.soft },
      },
    },
  };
}
