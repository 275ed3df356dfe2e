import { Box, Button, Typography } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Identity, Me } from '../providers/authProvider.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';

const PAGES = ['matrix', 'missing', 'journal'] as const;

function Right({ membership: { conventionId, conventionTitle, validUntil } }: { membership: Me['memberships'][number] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <Box component="li" sx={{ '& + &': { mt: 2 } }}>
      <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{conventionTitle}</Typography>
      <Typography>
        {validUntil ? translate('garant.reading.until', { date: day(validUntil) }) : translate('garant.reading.noEnd')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {PAGES.map((page, rank) => (
          <Button
            key={page}
            component={Link}
            to={`/conventions/${conventionId}/${page}`}
            variant={rank === 0 ? 'contained' : 'outlined'}
            aria-label={translate('garant.naming.of', { name: translate(`garant.menu.${page}`), words: conventionTitle })}
          >
            {translate(`garant.menu.${page}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}

/** Of whoever only reads: what, and until when. */
export function ReadingRights() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const memberships = (identity as Identity | undefined)?.me.memberships ?? [];
  const readings = memberships.filter(({ role, isActive }) => role === 'READER' && isActive);
  if (readings.length === 0) return null;
  return (
    <Section title={translate('garant.reading.title')}>
      <Typography sx={{ mb: 1.5, maxWidth: '75ch' }}>{translate('garant.reading.what')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {readings.map((membership) => (
          <Right key={membership.id} membership={membership} />
        ))}
      </Box>
    </Section>
  );
}
