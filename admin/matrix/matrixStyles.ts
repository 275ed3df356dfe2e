import { styled } from '@mui/material/styles';
import { ink } from '../theme/palette.ts';

/** The table scrolls inside its frame; theme names stay in sight. */
export const Frame = styled('div')({
  overflowX: 'auto',
  background: ink.paper,
  border: `1px solid ${ink.line}`,
  borderRadius: 8,
  marginBottom: 16,
  '@media (min-width: 1000px)': { overflowX: 'visible' },
});

export const Table = styled('table')({
  width: '100%',
  minWidth: 620,
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: '0.9rem',
  '& caption': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0 0 0 0)' },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '10px 12px', borderTop: `1px solid ${ink.line}` },
  '& thead th': { borderTop: 0, background: ink.greyWash, verticalAlign: 'bottom', boxShadow: `inset 0 -1px ${ink.line}` },
  '@media (min-width: 1000px)': { '& thead th': { position: 'sticky', top: 48, zIndex: 2 } },
  '& tbody th': { background: ink.paper, fontWeight: 600, position: 'sticky', left: 0, zIndex: 1 },
  '& td': { borderLeft: `1px solid ${ink.line}` },
  '& .theme': { width: '15rem' },
  '@media (max-width: 700px)': { '& .theme': { width: '8rem' }, '& tbody th': { position: 'static' } },
});

export const Items = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 6 });

export const Item = styled('li')({
  '& a': {
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
  '& .text': { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 3, overflow: 'hidden', lineHeight: 1.4 },
  '& .facts': { display: 'flex', flexWrap: 'wrap', gap: '0 12px', marginTop: 4, color: ink.soft, fontSize: '0.8125rem' },
  '& .attested': { marginTop: 4, color: ink.green, fontSize: '0.8125rem', overflowWrap: 'anywhere' },
});

export const Quiet = styled('p')({ margin: 0, color: ink.soft, fontStyle: 'italic' });
