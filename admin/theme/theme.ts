import { defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { ink } from './palette.ts';

const system = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
const focusRing = { outline: `3px solid ${ink.blue}`, outlineOffset: 2 };

export const theme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: ink.blue, dark: ink.blueDark, contrastText: '#fff' },
    secondary: { main: ink.blue, contrastText: '#fff' },
    error: { main: ink.red },
    warning: { main: ink.amber },
    success: { main: ink.green },
    text: { primary: ink.text, secondary: ink.soft },
    divider: ink.line,
    background: { default: ink.wash, paper: ink.paper },
  },
  shape: { borderRadius: 8 },
  sidebar: { width: 232, closedWidth: 56 },
  typography: {
    fontFamily: system,
    h1: { fontSize: '1.6rem', fontWeight: 650, lineHeight: 1.25, letterSpacing: '-0.01em' },
    h2: { fontSize: '1.15rem', fontWeight: 650, lineHeight: 1.35 },
    h3: { fontSize: '1rem', fontWeight: 650 },
    h6: { fontSize: '1.05rem', fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    ...defaultLightTheme.components,
    MuiCssBaseline: {
      styleOverrides: {
        body: { WebkitFontSmoothing: 'antialiased' },
        'a:focus-visible, button:focus-visible, [tabindex]:focus-visible': focusRing,
        '@media (prefers-reduced-motion: reduce)': { '*': { animation: 'none !important', transition: 'none !important' } },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          borderRadius: 8,
          marginInline: 6,
          '&.RaMenuItemLink-active': { color: ink.blueDark, backgroundColor: ink.blueWash, fontWeight: 600, '& svg': { color: ink.blue } },
        },
      },
    },
    RaLayout: { styleOverrides: { root: { minWidth: 0, '& .RaLayout-content': { minWidth: 0 } } } },
    RaList: { styleOverrides: { root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${ink.line}`, boxShadow: 'none' } } },
    MuiAppBar: {
      styleOverrides: { root: { backgroundColor: ink.paper, color: ink.text, borderBottom: `1px solid ${ink.line}`, boxShadow: 'none' } },
    },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 650, color: ink.soft } } },
  },
};
