import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CommitteePartsFragment } from '../generated/graphql.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';

/** Who was invited, who came by role and party, who chaired, and what was decided of the product. */
export function Attendance({ committee }: { committee: CommitteePartsFragment }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const { invitations, attendance, chair, chairFunction, convenedOn, committeeOutcome, grantedAmount, grantedUntilOn, successCriteria } =
    committee;
  const granted = [
    grantedAmount && money(grantedAmount),
    grantedUntilOn && translate('garant.committee.grantedUntil', { date: day(grantedUntilOn) }),
  ].filter(Boolean);
  return (
    <Section title={translate('garant.committee.attendance')}>
      {convenedOn && (
        <Typography>
          {translate('garant.committee.invited', {
            parties: invitations.map(({ party }) => party.code).join(', ') || translate('garant.committee.noneInvited'),
          })}
        </Typography>
      )}
      {chair && <Typography>{translate('garant.committee.chaired', { party: chair.code, function: chairFunction })}</Typography>}
      {attendance.length === 0 && <Typography variant="body2">{translate('garant.committee.nobody')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, my: 1 }}>
        {attendance.map(({ attendeeRole, party, isPresent }, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may say the same
          <li key={rank}>
            {[
              translate(`garant.attendeeRole.${attendeeRole}`),
              party?.code,
              translate(`garant.committee.${isPresent ? 'present' : 'absent'}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </Box>
      <Facts>
        <Fact label="garant.committee.outcome">{committeeOutcome ? translate(`garant.committeeOutcome.${committeeOutcome}`) : ''}</Fact>
        <Fact label="garant.committee.grantedLabel">{granted.join(', ')}</Fact>
        <Fact label="garant.committee.criteria">{successCriteria.join(' · ')}</Fact>
      </Facts>
    </Section>
  );
}
