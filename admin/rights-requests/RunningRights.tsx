import { Box, Link as MuiLink } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { RunningRightsRequestsDocument } from '../generated/graphql.ts';
import type { Identity } from '../providers/authProvider.ts';
import { useAskedHere } from '../shared/asked.ts';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { RightsClock } from './RightsClock.tsx';
import { addressOfRights } from './rightsAddress.ts';

/** On the home, beside the clocks of incidents: requests of people that run, those with the fewest working days left first. */
export function RunningRights() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const memberships = (identity as Identity | undefined)?.me.memberships.filter(({ isActive, partyId }) => isActive && partyId) ?? [];
  const conventions = new Set(memberships.map(({ conventionId }) => conventionId));
  const { data } = useAsk(RunningRightsRequestsDocument, {}, { isEnabled: conventions.size > 0 });
  const running = (data?.rightsRequests.items ?? []).filter(
    ({ conventionId, clocks }) => conventions.has(conventionId) && clocks.length > 0,
  );
  useAskedHere('rights', data || conventions.size === 0 ? running.length > 0 : undefined);
  if (running.length === 0) return null;
  return (
    <Section title={translate('garant.rightsClock.running')}>
      {running.map(({ id, reference, clocks }) => (
        <Box key={id} sx={{ mb: 1 }}>
          <Box sx={{ overflowWrap: 'anywhere', mb: 0.5 }}>
            <MuiLink component={Link} to={addressOfRights(id)}>
              {reference}
            </MuiLink>
          </Box>
          {clocks.map((clock) => (
            <RightsClock key={clock.party.id} clock={clock} />
          ))}
        </Box>
      ))}
    </Section>
  );
}
