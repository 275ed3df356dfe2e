import { Box, Card } from '@mui/material';
import type { ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { PortfolioThemesQuery, TallyPartsFragment } from '../generated/graphql.ts';
import { ink } from '../theme/palette.ts';
import { matrixOf } from './rowWords.tsx';

/** A convention, and what is counted of each of its themes or groups. */
export type TalliedRow = PortfolioThemesQuery['portfolio']['items'][number];

/** What fills a cell; a convention may have no such theme or group. */
export type TallyCell = ComponentType<{ row: TalliedRow; tally: TallyPartsFragment | undefined }>;

const sticky = { position: 'sticky', left: 0, bgcolor: ink.paper, zIndex: 1 } as const;

function Line({ row, codes, Cell }: { row: TalliedRow; codes: string[]; Cell: TallyCell }) {
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
          <Cell row={row} tally={row.tallies.find((tally) => tally.code === code)} />
        </td>
      ))}
    </tr>
  );
}

/** All of them, in the order in which they are met. */
const columnsOf = (rows: TalliedRow[]) => [
  ...new Map(rows.flatMap(({ tallies }) => tallies.map(({ code, label }) => [code, label] as const))),
];

/** What the codes of the columns mean, for who has no pointer to ask or reads it on paper. */
function CodeKey({ columns }: { columns: [code: string, label: string][] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, mb: 1, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, fontSize: '0.8125rem', '& dd': { m: 0 } }}
    >
      {columns.map(([code, label]) => (
        <Box key={code} sx={{ display: 'flex', gap: 0.5 }}>
          <Box component="dt" lang="fr" sx={{ fontWeight: 600 }}>
            {code}
          </Box>
          <dd lang="fr">{label}</dd>
        </Box>
      ))}
    </Box>
  );
}

interface TallyGridProps {
  rows: TalliedRow[];
  caption: string;
  Cell: TallyCell;
  /** Columns headed by their code, their name beside; else by their name. */
  isCoded: boolean;
}

/** A line per convention, a column per theme or group, for up to a hundred of them at once. */
export function TallyGrid({ rows, caption, Cell, isCoded }: TallyGridProps) {
  const translate = useTranslate();
  const columns = columnsOf(rows);
  return (
    <>
      {isCoded && <CodeKey columns={columns} />}
      <Card sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={caption}>
        <Box
          component="table"
          sx={{ borderCollapse: 'separate', borderSpacing: '2px', fontSize: '0.875rem', '& th': { fontWeight: 600, textAlign: 'left' } }}
        >
          <thead>
            <tr>
              <Box component="th" scope="col" sx={{ ...sticky, px: 1, verticalAlign: 'bottom' }}>
                {translate('garant.portfolio.column.convention')}
              </Box>
              {columns.map(([code, label]) => (
                <Box component="th" scope="col" key={code} title={label} sx={{ px: 0.5, verticalAlign: 'bottom', lineHeight: 1.25 }}>
                  {isCoded ? (
                    <Box component="abbr" title={label} lang="fr" sx={{ textDecoration: 'none' }}>
                      {code}
                    </Box>
                  ) : (
                    <span lang="fr">{label}</span>
                  )}
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.conventionId} row={row} codes={columns.map(([code]) => code)} Cell={Cell} />
            ))}
          </tbody>
        </Box>
      </Card>
    </>
  );
}
