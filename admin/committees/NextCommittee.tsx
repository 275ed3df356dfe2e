import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CommitteeDeskQuery, CommitteeWindowPartsFragment } from '../generated/graphql.ts';
import { Quoting } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfCommittee } from './committeeAddress.ts';
import { EstimateEnvelope } from './verbs/EstimateEnvelope.tsx';
import { PlanCommittee } from './verbs/PlanCommittee.tsx';

type Desk = NonNullable<CommitteeDeskQuery['convention']>;
type Schedule = NonNullable<Desk['committeeSchedule']>;

/** The advised window of a committee, what sets its last day, and what the signed text asks for. */
export function WindowWords({ window }: { window: CommitteeWindowPartsFragment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { opensOn, latestOn, bound, agreedOn, countedFromOn, exhaustedOn } = window;
  if (!latestOn || !bound) return <Typography>{translate('garant.committee.noWindow')}</Typography>;
  return (
    <>
      <Typography sx={{ fontWeight: 650 }}>
        {translate('garant.committee.windowFrom', { from: opensOn && day(opensOn), to: day(latestOn) })}
      </Typography>
      <Typography>
        {translate(`garant.committee.bound.${bound}`, {
          ...{ date: day(latestOn), from: day(countedFromOn), exhausted: exhaustedOn && day(exhaustedOn) },
        })}
      </Typography>
      {bound !== 'AGREEMENT' && agreedOn && (
        <Typography variant="body2">{translate('garant.committee.agreed', { date: day(agreedOn) })}</Typography>
      )}
    </>
  );
}

/** What the agreement says of the next one, beside advice. */
function Agreed({ schedule: { isOverdue, isPastTheEnd, window } }: { schedule: Schedule }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (isPastTheEnd) return <Typography variant="body2">{translate('garant.committee.pastTheEnd')}</Typography>;
  if (!isOverdue || !window.agreedOn) return null;
  return (
    <Alert severity="error" role="presentation" sx={{ my: 1 }}>
      {translate('garant.committee.overdue', { date: day(window.agreedOn) })}
    </Alert>
  );
}

/** The next committee of a convention: whether one is planned, in which window, by when and why. */
export function NextCommittee({ desk }: { desk: Desk }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const schedule = desk.committeeSchedule;
  if (!schedule) return null;
  const { next, estimates } = schedule;
  const [estimate] = estimates;
  return (
    <Section title={translate('garant.committee.next')}>
      <Typography sx={{ mb: 1 }}>
        {next ? (
          <RowLink to={addressOfCommittee(next.id)}>
            {translate('garant.committee.nextPlanned', { reference: next.reference, date: day(next.plannedOn) })}
          </RowLink>
        ) : (
          translate('garant.committee.nextNone')
        )}
      </Typography>
      <Agreed schedule={schedule} />
      <WindowWords window={schedule.window} />
      <Typography variant="body2" sx={{ my: 1, overflowWrap: 'anywhere' }}>
        {estimate?.exhaustedOn ? (
          <Quoting
            words="garant.committee.estimate"
            options={{ date: day(estimate.exhaustedOn), party: estimate.author.partyCode }}
            quoted={{ words: estimate.words }}
          />
        ) : (
          translate('garant.committee.noEstimate')
        )}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <PlanCommittee desk={desk} />
        <EstimateEnvelope desk={desk} />
      </Box>
    </Section>
  );
}
