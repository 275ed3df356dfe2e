import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MembershipPartsFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';
import { EndMembership } from './verbs/EndMembership.tsx';

/** What one person may act for, from when until when. */
export function Memberships({ memberships }: { memberships: MembershipPartsFragment[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (memberships.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{translate('garant.membership.none')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {memberships.map(({ id, role, conventionTitle, programmeName, partyCode, validFrom, validUntil, isActive }) => (
        <Box component="li" key={id} sx={{ mb: 1.5 }}>
          <Typography sx={{ fontWeight: 650 }}>
            {[translate(`garant.role.${role}`), partyCode, !isActive && translate('garant.membership.notInForce')]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {conventionTitle ?? programmeName ?? translate('garant.membership.everywhere')}
            {' · '}
            {validUntil
              ? translate('garant.membership.between', { from: day(validFrom), until: day(validUntil) })
              : translate('garant.membership.since', { from: day(validFrom) })}
          </Typography>
          {isActive && <EndMembership id={id} />}
        </Box>
      ))}
    </Box>
  );
}
