import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { components } from './components.ts';
import { darkInk, type Ink, inkDeclarations, lightInk } from './palette.ts';

/** `system-ui` comes last: where a Linux desktop names none, it may be a serif for the weights between regular and bold. */
const system = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Open Sans", "Liberation Sans", Arial, system-ui, sans-serif';

/** The neutral look over one set of inks. */
function buildTheme(mode: 'light' | 'dark', inks: Record<Ink, string>): RaThemeOptions {
  const base = mode === 'dark' ? defaultDarkTheme : defaultLightTheme;
  return {
    ...base,
    palette: {
      mode,
      primary: { main: inks.blue, dark: inks.blueDark, contrastText: inks.onBlue },
      secondary: { main: inks.blue, contrastText: inks.onBlue },
      error: { main: inks.red },
      warning: { main: inks.amber },
      success: { main: inks.green, contrastText: inks.onBlue },
      info: { main: inks.blue },
      text: { primary: inks.text, secondary: inks.soft },
      divider: inks.line,
      background: { default: inks.wash, paper: inks.paper },
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
    components: components(base.components, inkDeclarations(inks), inkDeclarations(lightInk)),
  };
}

export const lightTheme = buildTheme('light', lightInk);
export const darkTheme = buildTheme('dark', darkInk);
