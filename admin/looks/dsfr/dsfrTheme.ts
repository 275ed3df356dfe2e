import { getMuiDsfrThemeOptions } from '@codegouvfr/react-dsfr/mui';
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { components } from '../../theme/components.ts';
import { type Ink, inkDeclarations } from '../../theme/palette.ts';

/** Breakpoints of the DSFR, in px. */
const BREAKPOINTS = { xs: 0, sm: 576, md: 768, lg: 992, xl: 1248 };

/** The inks in the State's colours. They follow light and dark by themselves. */
const stateInk: Record<Ink, string> = {
  text: 'var(--text-default-grey)',
  soft: 'var(--text-mention-grey)',
  line: 'var(--border-default-grey)',
  edge: 'var(--border-plain-grey)',
  wash: 'var(--background-alt-grey)',
  paper: 'var(--background-default-grey)',
  blue: 'var(--text-action-high-blue-france)',
  blueDark: 'var(--text-title-blue-france)',
  blueWash: 'var(--background-alt-blue-france)',
  onBlue: 'var(--text-inverted-blue-france)',
  green: 'var(--text-default-success)',
  greenWash: 'var(--background-contrast-success)',
  amber: 'var(--text-default-warning)',
  amberWash: 'var(--background-contrast-warning)',
  red: 'var(--text-default-error)',
  redWash: 'var(--background-contrast-error)',
  violet: 'var(--text-label-purple-glycine)',
  violetWash: 'var(--background-contrast-purple-glycine)',
  greyWash: 'var(--background-contrast-grey)',
};

/** The DSFR underlines every link by a background: not what looks like a button, a tile or a line of a menu. */
const PLAIN_LINKS = '.MuiButtonBase-root[href], .MuiBox-root[href], .RaMenuItemLink-root[href]';

/** The State's look for Material UI, with our own density and the parts of react-admin. */
export function dsfrTheme(isDark: boolean): RaThemeOptions {
  const base = isDark ? defaultDarkTheme : defaultLightTheme;
  const dsfr = getMuiDsfrThemeOptions({ isDark, breakpointsValues: BREAKPOINTS });
  const inks = inkDeclarations(stateInk);
  const own = components({ ...base.components, ...dsfr.components }, inks, inks);
  const baseline = own.MuiCssBaseline?.styleOverrides as Record<string, object>;
  return {
    ...dsfr,
    spacing: 8,
    sidebar: { width: 232, closedWidth: 56 },
    typography: {
      fontFamily: '"Marianne", arial, sans-serif',
      h1: { fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.3 },
      h2: { fontSize: '1.25rem', fontWeight: 700, lineHeight: 1.4 },
      h3: { fontSize: '1.125rem', fontWeight: 700, lineHeight: 1.4 },
      h6: { fontSize: '1.125rem', fontWeight: 700, lineHeight: 1.4 },
      body1: { fontSize: '1rem', lineHeight: 1.5 },
      button: { textTransform: 'none', fontWeight: 500 },
    },
    components: { ...own, MuiCssBaseline: { styleOverrides: { ...baseline, [PLAIN_LINKS]: { backgroundImage: 'none' } } } },
  };
}
