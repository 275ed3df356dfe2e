import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ReviewRoomQuery } from '../generated/graphql.ts';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { Section } from '../shared/Section.tsx';
import { DutyQuote } from '../shared/verbs/Signing.tsx';

type Obligation = NonNullable<ReviewRoomQuery['obligation']>;

/** What is owed and what was expected to show it. */
export function RoomDuty({ obligation }: { obligation: Obligation }) {
  const translate = useTranslate();
  const { id, assurance, condition, expectedEvidence } = obligation;
  return (
    <Section title={translate('garant.review.duty')} actions={<AssuranceChip assurance={assurance} />}>
      <DutyQuote duty={obligation} />
      {condition && (
        <Typography variant="body2">
          {translate('garant.obligation.condition')} <span lang="fr">{condition}</span>
        </Typography>
      )}
      <Typography variant="h3" sx={{ mt: 1.5 }}>
        {translate('garant.field.expectedEvidence')}
      </Typography>
      {expectedEvidence.length === 0 && <Typography variant="body2">{translate('garant.review.nothingExpected')}</Typography>}
      <Box component="ul" lang="fr" sx={{ m: 0, pl: 2.5, '&:empty': { display: 'none' } }}>
        {expectedEvidence.map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </Box>
      <MuiLink component={Link} to={`/obligations/${id}/show`} sx={{ display: 'inline-block', mt: 1 }}>
        {translate('garant.review.openDuty')}
      </MuiLink>
    </Section>
  );
}
