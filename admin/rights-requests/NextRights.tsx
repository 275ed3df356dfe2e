import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RightsPartsFragment } from '../generated/graphql.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { RightsClock } from './RightsClock.tsx';

type Awaited = RightsPartsFragment['awaited'][number];

function Act({ act, isFirst }: { act: Awaited; isFirst: boolean }) {
  const translate = useTranslate();
  const { day, instant } = useFormat();
  const { awaitedAction, party, sinceAt, dueOn } = act;
  return (
    <Box component="li" sx={{ mb: 1 }}>
      <Typography sx={{ fontWeight: isFirst ? 650 : 400 }}>
        {translate(`garant.rights.awaited.${awaitedAction}`, { party: party.code })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {dueOn ? translate('garant.rights.until', { date: day(dueOn) }) : translate('garant.rights.since', { date: instant(sinceAt) })}
      </Typography>
    </Box>
  );
}

/** The clock, what is to be done next and by whom, and what deserves a look. */
export function NextRights({ request: { clocks, awaited, status, hints } }: { request: RightsPartsFragment }) {
  const translate = useTranslate();
  const isOver = status === 'CLOSED' || status === 'WITHDRAWN';
  return (
    <Section title={translate(isOver ? 'garant.rights.ended' : 'garant.rights.next')}>
      {clocks.length === 0 && !isOver && (
        <Typography variant="body2" sx={{ mb: 2 }}>
          {translate('garant.rights.noClock')}
        </Typography>
      )}
      {clocks.map((clock) => (
        <RightsClock key={clock.party.id} clock={clock} />
      ))}
      {clocks.length > 0 && (
        <Typography variant="body2" sx={{ mb: 2, color: 'text.secondary' }}>
          {translate('garant.rights.notInMatrix')}
        </Typography>
      )}
      {awaited.length > 0 && (
        <Box component="ol" sx={{ m: 0, mb: 2, pl: 2.5 }}>
          {awaited.map((act, index) => (
            <Act key={`${act.awaitedAction} ${act.party.id} ${act.sinceAt}`} act={act} isFirst={index === 0} />
          ))}
        </Box>
      )}
      {hints.map((hint) => (
        <Alert key={hint} severity="warning" role="presentation" sx={{ mb: 1 }}>
          {translate(`garant.rightsHint.${hint}`)}
        </Alert>
      ))}
    </Section>
  );
}
