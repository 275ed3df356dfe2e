import { Box, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { ObligationLineFragment } from '../generated/graphql.ts';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { NextDate, OverdueMark } from '../shared/Due.tsx';
import { ink } from '../theme/palette.ts';

const linkStyle = {
  display: 'block',
  color: 'inherit',
  textDecoration: 'none',
  py: 1.25,
  px: 1,
  borderTop: `1px solid ${ink.line}`,
  '&:hover': { bgcolor: ink.blueWash },
};

/** Obligations in a list, each one click from the place to act. */
export function ObligationLines({ items }: { items: ObligationLineFragment[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {items.map((obligation) => (
        <li key={obligation.id}>
          <Box component={Link} to={`/obligations/${obligation.id}/show`} sx={linkStyle}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
              <AssuranceChip assurance={obligation.assurance} />
              {obligation.isOverdue && <OverdueMark />}
              <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
                {obligation.party.code}
                {' · '}
                <span lang="fr">{obligation.theme.label}</span>
              </Typography>
              <Typography variant="body2" component="span" sx={{ ml: 'auto' }}>
                <NextDate {...obligation} />
              </Typography>
            </Box>
            <Typography lang="fr" sx={{ overflowWrap: 'anywhere' }}>
              {obligation.text}
            </Typography>
          </Box>
        </li>
      ))}
    </Box>
  );
}
