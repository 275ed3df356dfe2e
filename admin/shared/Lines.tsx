import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { ink } from '../theme/palette.ts';

interface LinesProps<TRecord> {
  /** Where a line leads to; lines without an address lead nowhere. */
  to?: (record: TRecord) => string;
  words: (record: TRecord) => ReactNode;
  details: (record: TRecord) => ReactNode[];
}

const lineStyle = { display: 'block', px: 1, py: 1.25, color: 'inherit', textDecoration: 'none', overflowWrap: 'anywhere' };

/** The rows of a list one under the other, where a table would be cut: on a narrow screen. */
export function Lines<TRecord extends RaRecord>({ to, words, details }: LinesProps<TRecord>) {
  const { data = [] } = useListContext<TRecord>();
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, '& > li + li': { borderTop: `1px solid ${ink.line}` } }}>
      {data.map((record) => {
        const line = (
          <>
            <Typography component="span" sx={{ display: 'block', fontWeight: 600, ...(to && { color: ink.blueDark }) }}>
              {words(record)}
            </Typography>
            <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
              {details(record)
                .filter(Boolean)
                .map((detail, rank) => [rank > 0 && ' · ', detail])}
            </Typography>
          </>
        );
        return (
          <li key={record.id}>
            {to ? (
              <Box component={Link} to={to(record)} sx={{ ...lineStyle, '&:hover': { bgcolor: ink.blueWash } }}>
                {line}
              </Box>
            ) : (
              <Box sx={lineStyle}>{line}</Box>
            )}
          </li>
        );
      })}
    </Box>
  );
}
