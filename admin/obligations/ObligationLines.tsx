import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { ObligationLineFragment } from '../generated/graphql.ts';
import { DutyWords } from '../shared/DutyWords.tsx';
import { conventionOfPath, useAreSeveralSeen } from '../shared/inSight.ts';
import { Lead, NextDate, StateMarks } from '../shared/Told.tsx';
import { ink } from '../theme/palette.ts';

const lineStyle = { display: 'flex', alignItems: 'flex-start', borderTop: `1px solid ${ink.line}` };

const linkStyle = {
  flex: 1,
  minWidth: 0,
  color: 'inherit',
  textDecoration: 'none',
  py: 1.25,
  px: 1,
  '&:hover': { bgcolor: ink.blueWash },
};

const pageOf = (id: string) => `/obligations/${id}/show`;

interface ObligationLinesProps<TLine> {
  items: TLine[];
  /** What stands before each line, to choose it. */
  choice?: (line: TLine) => ReactNode;
  /** What stands under the words of each line. */
  below?: (line: TLine) => ReactNode;
  /** Where each leads: to its page, unless given. */
  addressOf?: (id: string) => string;
}

/** Obligations in a list, each one click from the place to act; who sees several conventions reads of which each is, save on the pages of one. */
export function ObligationLines<TLine extends ObligationLineFragment>({
  items,
  choice,
  below,
  addressOf = pageOf,
}: ObligationLinesProps<TLine>) {
  const { pathname } = useLocation();
  const areMixed = useAreSeveralSeen() && !conventionOfPath(pathname);
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {items.map((obligation) => (
        <Box component="li" key={obligation.id} sx={lineStyle}>
          {choice?.(obligation)}
          <Box component={Link} to={addressOf(obligation.id)} sx={linkStyle}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
              <StateMarks obligation={obligation} />
              <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
                {obligation.party.code}
                {' · '}
                <span lang="fr">{obligation.theme.label}</span>
                {areMixed && (
                  <>
                    {' · '}
                    <span lang="fr">{obligation.conventionTitle}</span>
                  </>
                )}
              </Typography>
              <Typography variant="body2" component="span" sx={{ ml: 'auto' }}>
                <NextDate obligation={obligation} />
              </Typography>
            </Box>
            <Typography lang="fr" sx={{ overflowWrap: 'anywhere' }}>
              <DutyWords {...obligation} />
            </Typography>
            {obligation.standing !== 'OUTSIDE' && (
              <Typography variant="body2">
                <Lead obligation={obligation} />
              </Typography>
            )}
            {below?.(obligation)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
