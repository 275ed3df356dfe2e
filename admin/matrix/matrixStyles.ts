import { styled } from '@mui/material/styles';
import { ink } from '../theme/palette.ts';

const THEME_REM = 13;
const COLUMN_REM = 15;
const APP_BAR = 48;

/** Measures the room there is for the table. */
export const FrameRoom = styled('div')({ containerType: 'inline-size', marginBottom: 16, '@media print': { containerType: 'normal' } });

/** Where its columns have no room the table scrolls inside its frame, headers in sight; elsewhere the page scrolls. */
export const Frame = styled('div', { shouldForwardProp: (name) => name !== 'columns' })<{ columns: number }>(({ columns }) => ({
  '--head-top': '0px',
  position: 'relative',
  overflow: 'auto',
  maxHeight: 'calc(100dvh - 5rem)',
  background: ink.paper,
  border: `1px solid ${ink.line}`,
  borderRadius: 8,
  '& > table': { minWidth: `${THEME_REM + columns * COLUMN_REM}rem` },
  [`@container (min-width: ${THEME_REM + columns * COLUMN_REM}rem)`]: {
    '--head-top': `${APP_BAR}px`,
    overflow: 'visible',
    maxHeight: 'none',
  },
  '@media print': { overflow: 'visible', maxHeight: 'none', border: 0, '& > table': { minWidth: 0 } },
}));

export const Table = styled('table')({
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  fontSize: '0.9rem',
  '& caption': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0 0 0 0)' },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '10px 12px', overflowWrap: 'anywhere' },
  '& th': { fontWeight: 650 },
  '& th small': { display: 'block', fontWeight: 400, color: ink.soft },
  '& .theme': { width: `${THEME_REM}rem` },
  '& thead th': {
    position: 'sticky',
    top: 'var(--head-top)',
    zIndex: 2,
    background: ink.greyWash,
    verticalAlign: 'bottom',
    borderBottom: `1px solid ${ink.line}`,
  },
  '& thead .theme': { left: 0, zIndex: 3 },
  '& tbody th': { position: 'sticky', left: 0, zIndex: 1, background: ink.paper },
  '& tbody tr + tr > *': { borderTop: `1px solid ${ink.line}` },
  '& td': { borderLeft: `1px solid ${ink.line}`, scrollMargin: `11rem 0 1rem ${THEME_REM}rem` },
  '& td a': { scrollMargin: `11rem 0 1rem ${THEME_REM}rem` },
  '& td:focus-visible': { outline: `3px solid ${ink.blue}`, outlineOffset: -3 },
  '&[data-density="compact"]': { fontSize: '0.8125rem', '& th, & td': { padding: '5px 8px' } },
  '@media print': {
    fontSize: '8pt',
    '& .theme': { width: '17%' },
    '& thead th, & tbody th': { position: 'static' },
    '& th, & td': { padding: '3pt 4pt' },
    '& tr': { breakInside: 'avoid' },
    '& thead': { display: 'table-header-group' },
  },
});

/** Room between the lines of a theme and of its parties, in the layout without table. */
export const Stack = styled('div')({ display: 'grid', gap: 12, marginBottom: 16 });

export const Items = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 6,
  '[data-density="compact"] &': { gap: 3 },
  '@media print': { gap: '2pt' },
});

export const Item = styled('li')({
  minWidth: 0,
  breakInside: 'avoid',
  '& a': {
    position: 'relative',
    display: 'block',
    padding: '8px 10px',
    borderRadius: 8,
    color: 'inherit',
    textDecoration: 'none',
    border: `1px solid ${ink.line}`,
    background: ink.paper,
  },
  '& a:hover': { borderColor: ink.blue, background: ink.blueWash },
  '& .line': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6, marginBottom: 4 },
  '& .text': { lineHeight: 1.4 },
  '& .words': { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 3, overflow: 'hidden' },
  '& .chapeau': { display: 'block', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis', color: ink.soft },
  '& .facts': { display: 'flex', flexWrap: 'wrap', gap: '0 12px', marginTop: 4, color: ink.soft, fontSize: '0.8125rem' },
  '& .attested': { marginTop: 4, color: ink.green, fontSize: '0.8125rem', overflowWrap: 'anywhere' },
  '& a[data-calm]': { background: 'transparent', borderColor: 'transparent', color: ink.soft, fontSize: '0.8125rem', padding: '4px 10px' },
  '& a[data-calm] .words': { WebkitLineClamp: 2 },
  '& .state': { fontSize: '0.75rem', fontStyle: 'italic' },
  '& a[data-dimmed]': {
    background: 'transparent',
    borderColor: 'transparent',
    color: ink.soft,
    opacity: 0.85,
    '& .attested': { color: ink.soft },
  },
  '& a[data-dimmed] .line > span': {
    color: `${ink.soft} !important`,
    background: 'none !important',
    borderColor: ink.line,
    fontWeight: 400,
  },
  '[data-filtered] & a:not([data-dimmed])': { borderColor: ink.blue, boxShadow: `inset 0 0 0 1px ${ink.blue}`, background: ink.blueWash },
  '& a[data-dimmed]:hover': { borderColor: ink.line },
  '[data-density="compact"] & a': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: 8,
    padding: '3px 6px',
    borderRadius: 6,
  },
  '[data-density="compact"] & .line': { marginBottom: 0, flexWrap: 'nowrap' },
  '[data-density="compact"] & .text': { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '[data-density="compact"] & .words': { display: 'inline' },
  '[data-density="compact"] & .chapeau': { display: 'inline-block', maxWidth: '40%', verticalAlign: 'bottom' },
  '[data-density="compact"] & .facts': { marginTop: 0, gridColumn: '1 / -1' },
  '[data-density="compact"] & .attested': { display: 'none' },
  '@media print': {
    '& a': { padding: '2pt 4pt', borderRadius: 3 },
    '& .line': { marginBottom: 0, gap: 3 },
    '& .line > span': { fontSize: '7pt', padding: '0 4pt 0 2pt' },
    '& .line svg': { fontSize: '8pt !important' },
    '& .facts, & .attested': { fontSize: '7pt', marginTop: 0 },
  },
});

export const Quiet = styled('p')({ margin: 0, color: ink.soft, fontStyle: 'italic' });

export const Note = styled('p')({ margin: '4px 0 0', color: ink.soft, fontSize: '0.8125rem', '@media print': { fontSize: '7pt' } });
