import { Box, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Standing, TallyPartsFragment } from '../generated/graphql.ts';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { ink } from '../theme/palette.ts';
import { matrixOf, type Row } from './rowWords.tsx';

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
const sticky = { position: 'sticky', left: 0, bgcolor: ink.paper, zIndex: 1 } as const;

function Cell({ row, theme }: { row: Row; theme: TallyPartsFragment | undefined }) {
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
      aria-label={`${theme.label} : ${words}`}
      title={`${theme.label} : ${words}`}
      sx={{ ...cell, bgcolor: wash, color, border: '1px solid transparent', '&:hover, &:focus-visible': { borderColor: color } }}
    >
      {mark}
      {(standing === 'TROUBLE' || standing === 'TO_DO') && count}
    </Box>
  );
}

function Line({ row, codes }: { row: Row; codes: string[] }) {
  return (
    <tr>
      <Box
        component="th"
        scope="row"
        sx={{ ...sticky, px: 1, maxWidth: { xs: '9rem', md: '22rem' }, minWidth: { xs: '9rem', md: '16rem' } }}
      >
        <Box component={Link} to={matrixOf(row)} lang="fr" sx={{ color: ink.blueDark, overflowWrap: 'anywhere' }}>
          {row.title}
        </Box>
      </Box>
      {codes.map((code) => (
        <td key={code}>
          <Cell row={row} theme={row.themeTallies.find((theme) => theme.code === code)} />
        </td>
      ))}
    </tr>
  );
}

/** The themes of all of them, in the order in which they are met. */
const themesOf = (rows: Row[]) => [
  ...new Map(rows.flatMap(({ themeTallies }) => themeTallies.map(({ code, label }) => [code, label] as const))),
];

/** A line per convention, a column per theme: where it is hot, for up to a hundred of them at once. */
export function ThemeMap({ rows }: { rows: Row[] }) {
  const translate = useTranslate();
  const themes = themesOf(rows);
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('garant.portfolio.map.hint')}
      </Typography>
      <Card sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('garant.portfolio.map.caption')}>
        <Box
          component="table"
          sx={{ borderCollapse: 'separate', borderSpacing: '2px', fontSize: '0.875rem', '& th': { fontWeight: 600, textAlign: 'left' } }}
        >
          <thead>
            <tr>
              <Box component="th" scope="col" sx={{ ...sticky, px: 1 }}>
                {translate('garant.portfolio.column.convention')}
              </Box>
              {themes.map(([code, label]) => (
                <Box component="th" scope="col" key={code} title={label} sx={{ px: 0.5, verticalAlign: 'bottom' }}>
                  <Box component="abbr" title={label} lang="fr" sx={{ textDecoration: 'none' }}>
                    {code}
                  </Box>
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.conventionId} row={row} codes={themes.map(([code]) => code)} />
            ))}
          </tbody>
        </Box>
      </Card>
    </>
  );
}
