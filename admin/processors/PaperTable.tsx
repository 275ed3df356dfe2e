import { GlobalStyles } from '@mui/material';
import { styled } from '@mui/material/styles';
import { ink } from '../theme/palette.ts';

/** A table of words: on a narrow screen its cells stand one under the other, on paper its rows are not cut. */
export const PaperTable = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  marginBottom: 16,
  '& caption': { textAlign: 'left', padding: '0 0 8px' },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '8px 10px', border: `1px solid ${ink.line}`, overflowWrap: 'anywhere' },
  '& th': { overflowWrap: 'break-word' },
  '& tr': { breakInside: 'avoid' },
  '@media screen and (max-width: 640px)': {
    '&, & tbody, & tr, & th, & td, & caption': { display: 'block' },
    '& thead': { display: 'none' },
    '& td, & th': { border: 0, padding: '2px 8px' },
    '& tr': { border: `1px solid ${ink.line}`, marginBottom: 8, padding: '6px 0' },
  },
});

/** A4, with margins that printers keep. */
export const OnPaper = () => <GlobalStyles styles={{ '@page': { size: 'A4', margin: '15mm' } }} />;
