import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IncidentPartsFragment } from '../generated/graphql.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { awaitedWords } from './awaitedWords.ts';
import { Clock, useLasting } from './Clock.tsx';
import { useNow } from './useNow.ts';

type Awaited = IncidentPartsFragment['awaited'][number];

function Act({ act, isFirst }: { act: Awaited; isFirst: boolean }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const lasting = useLasting();
  const now = useNow();
  return (
    <Box component="li" sx={{ mb: 1 }}>
      <Typography sx={{ fontWeight: isFirst ? 650 : 400 }}>{translate(awaitedWords(act), { party: act.party.code })}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {act.remindsAt
          ? translate('garant.incident.reminds', { date: instant(act.remindsAt) })
          : act.dueAt
            ? translate('garant.incident.before', { date: instant(act.dueAt) })
            : translate('garant.incident.since', { time: lasting(act.sinceAt, now) })}
      </Typography>
    </Box>
  );
}

/** The clocks, what is to be done next and by whom, and why the authority is not told where it is not. */
export function NextActs({ incident }: { incident: IncidentPartsFragment }) {
  const translate = useTranslate();
  const { clocks, awaited, status, assessments, notifications, reading, controllerOrganisation } = incident;
  const { level, unnotifiedReason } = assessments[0] ?? {};
  const isWhy = notifications.length === 0 && (level === 'NO_RISK' || level === 'NOT_A_BREACH');
  return (
    <Section title={translate(status === 'CLOSED' ? 'garant.incident.ended' : 'garant.incident.next')}>
      {clocks.length === 0 && status !== 'CLOSED' && (
        <Typography variant="body2" sx={{ mb: 2 }}>
          {translate('garant.incident.noClock')}
        </Typography>
      )}
      {clocks.map((clock) => (
        <Clock key={clock.party.id} clock={clock} controller={controllerOrganisation} />
      ))}
      {isWhy && (
        <Typography variant="body2" sx={{ mb: 2 }}>
          <strong>{translate('garant.incident.whyNot')}</strong> {translate(`garant.riskLevel.${level}`)}.{' '}
          {level === 'NO_RISK' && translate(`garant.breachReading.${reading}`)}
          {unnotifiedReason && ` · ${unnotifiedReason}`}
        </Typography>
      )}
      {awaited.length > 0 && (
        <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
          {awaited.map((act, index) => (
            <Act key={`${act.awaitedAction} ${act.party.id} ${act.sinceAt}`} act={act} isFirst={index === 0} />
          ))}
        </Box>
      )}
    </Section>
  );
}
