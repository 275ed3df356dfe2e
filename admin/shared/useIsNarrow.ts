import { type Theme, useMediaQuery } from '@mui/material';

/** Whether the screen is that of a telephone. */
export const useIsNarrow = () => useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
