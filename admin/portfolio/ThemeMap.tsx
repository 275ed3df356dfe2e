import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Standing, TallyPartsFragment } from '../generated/graphql.ts';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { ink } from '../theme/palette.ts';
import { type TalliedRow, type TallyCell, TallyGrid } from './TallyGrid.tsx';

interface Tone {
  standing: Standing;
  mark: string;
  wash: string;
  color: string;
  count: number;
}

/** What is left of a theme: the gravest there is. */
function toneOf({ held, waiting, toDo, trouble }: TallyPartsFragment): Tone {
  if (trouble > 0) return { standing: 'TROUBLE', mark: '!', wash: ink.redWash, color: ink.red, count: trouble };
  if (toDo > 0) return { standing: 'TO_DO', mark: '○', wash: ink.amberWash, color: ink.amber, count: toDo };
  if (waiting > 0) return { standing: 'WAITING', mark: '…', wash: ink.blueWash, color: ink.blue, count: waiting };
  if (held > 0) return { standing: 'HELD', mark: '✓', wash: ink.greenWash, color: ink.green, count: held };
  return { standing: 'OUTSIDE', mark: '–', wash: 'transparent', color: ink.soft, count: 0 };
}

const cell = {
  display: 'block',
  textAlign: 'center',
  minHeight: 28,
  minWidth: 36,
  lineHeight: '28px',
  textDecoration: 'none',
  fontWeight: 650,
} as const;
const Cell: TallyCell = ({ row, tally: theme }) => {
  const translate = useTranslate();
  if (!theme) {
    return (
      <Box component="span" role="img" aria-label={translate('garant.portfolio.map.absent')} sx={{ ...cell, color: ink.soft }}>
        {' '}
      </Box>
    );
  }
  const { standing, mark, wash, color, count } = toneOf(theme);
  const words = translate(`garant.portfolio.map.${standing}`, { smart_count: count });
  const whole = translate('garant.naming.of', { name: theme.label, words });
  if (standing === 'OUTSIDE') {
    return (
      <Box component="span" role="img" aria-label={words} sx={{ ...cell, color }}>
        {mark}
      </Box>
    );
  }
  return (
    <Box
      component={Link}
      to={obligationsUnder({ conventionIds: [row.conventionId], themeCodes: [theme.code] })}
      aria-label={whole}
      title={whole}
      sx={{ ...cell, bgcolor: wash, color, border: '1px solid transparent', '&:hover, &:focus-visible': { borderColor: color } }}
    >
      {mark}
      {(standing === 'TROUBLE' || standing === 'TO_DO') && count}
    </Box>
  );
};

/** Where it is hot: each theme of each convention, by the gravest that is left of it. */
export function ThemeMap({ rows }: { rows: TalliedRow[] }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('garant.portfolio.map.hint')}
      </Typography>
      <TallyGrid rows={rows} caption={translate('garant.portfolio.map.caption')} Cell={Cell} isCoded />
    </>
  );
}
