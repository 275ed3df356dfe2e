import { styled } from '@mui/material/styles';

/** Heard, not seen. */
export const Unseen = styled('span')({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0 0 0 0)' });
