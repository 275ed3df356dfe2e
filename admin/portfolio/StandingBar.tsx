import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ink } from '../theme/palette.ts';

export interface Counts {
  held: number;
  waiting: number;
  toDo: number;
  trouble: number;
}

/** In the order of the legend, each with a drawing of its own so that colour is never needed. */
export const PARTS = [
  ['held', ink.green, 'none'],
  ['waiting', ink.blue, `repeating-linear-gradient(45deg, ${ink.paper} 0 1px, transparent 1px 5px)`],
  ['toDo', ink.amber, `radial-gradient(${ink.paper} 1px, transparent 1.5px) 0 0 / 6px 6px`],
  ['trouble', ink.red, `repeating-linear-gradient(-45deg, ${ink.paper} 0 2px, transparent 2px 6px)`],
] as const;

export const fillOf = (color: string, drawing: string) =>
  drawing === 'none' ? { bgcolor: color } : { background: `${drawing}, ${color}` };

/** What the parts of a bar mean. */
export function BarKey() {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, listStyle: 'none', p: 0, m: 0, mb: 1, fontSize: '0.875rem' }}
    >
      {PARTS.map(([name, color, drawing]) => (
        <Box component="li" key={name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box aria-hidden sx={{ width: 14, height: 14, borderRadius: 0.5, ...fillOf(color, drawing) }} />
          {translate(`garant.portfolio.key.${name}`)}
        </Box>
      ))}
    </Box>
  );
}

/** How many commitments are held, wait, are to do, are in trouble: a bar, and its numbers in words. */
export function StandingBar({ counts, height = 12 }: { counts: Counts; height?: number }) {
  const translate = useTranslate();
  const total = counts.held + counts.waiting + counts.toDo + counts.trouble;
  return (
    <Box
      role="img"
      aria-label={translate('garant.portfolio.bar', { ...counts })}
      title={translate('garant.portfolio.bar', { ...counts })}
      sx={{ display: 'flex', width: '100%', minWidth: '6rem', height, borderRadius: 0.5, overflow: 'hidden', bgcolor: ink.greyWash }}
    >
      {total > 0 &&
        PARTS.map(([name, color, drawing]) => (
          <Box key={name} sx={{ width: `${(100 * counts[name]) / total}%`, ...fillOf(color, drawing) }} />
        ))}
    </Box>
  );
}
