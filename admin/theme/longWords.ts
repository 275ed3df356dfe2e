/** What is never made narrower than its longest word, while that word fits: elsewhere a long word is cut rather than the page widened. */
const KEEPS_ITS_WORDS = 'button, .MuiButtonBase-root, .MuiTableCell-root, th, td, dt, legend';

/** Where a label above its field has the width of the field to itself. */
const NARROW = '@media (max-width: 599.95px)';
const body = (selector: string) => `body ${selector}`;

/** What makes names of two hundred letters, and words without a space, fit whatever holds them: the same for each look. */
export const longWords = {
  body: { overflowWrap: 'anywhere' },
  [KEEPS_ITS_WORDS]: { overflowWrap: 'break-word' },
  [body('.MuiTableCell-root')]: { maxWidth: '30rem' },
  [body('.MuiSelect-select.MuiSelect-select, body .MuiMenuItem-root')]: { whiteSpace: 'normal' },
  [body('.MuiChip-root')]: { height: 'auto', minHeight: 24, maxWidth: '100%' },
  [body('.MuiChip-label')]: { whiteSpace: 'normal', overflowWrap: 'break-word', paddingBlock: 2 },
  [body('.MuiFormControlLabel-label')]: { minWidth: 0, overflowWrap: 'anywhere' },
  [NARROW]: {
    [body('.MuiInputLabel-outlined.MuiInputLabel-root')]: {
      position: 'static',
      transform: 'none',
      maxWidth: 'none',
      whiteSpace: 'normal',
      fontSize: '0.875rem',
      marginBottom: 2,
    },
    [body('.MuiOutlinedInput-notchedOutline')]: { top: 0 },
    [body('.MuiOutlinedInput-notchedOutline legend')]: { display: 'none' },
  },
} as const;

/** A long name does not push the bar out of the window: the accessible name of the button has it whole, and its menu. */
export const personButton = {
  minWidth: 0,
  '& .RaUserMenu-userButton': {
    display: 'block',
    maxWidth: '14rem',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '@media (max-width: 899.95px)': { maxWidth: '6rem' },
  },
  '& .MuiButton-startIcon': { display: 'inline-flex', verticalAlign: 'middle' },
};
