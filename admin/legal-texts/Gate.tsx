import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LegalTextPartsFragment } from '../generated/graphql.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { openReservations } from './Reservations.tsx';

const SEVERITY: Partial<Record<LegalTextPartsFragment['gate'], 'success' | 'warning'>> = {
  OPEN: 'success',
  NOT_ASKED: 'warning',
  ASKED_TOO_LATE: 'warning',
  UNANSWERED: 'warning',
};

/** What stands between the newest version and its publication, in words, then the next act and who does it. */
export function Gate({ text }: { text: LegalTextPartsFragment }) {
  const translate = useTranslate();
  const { day, instant } = useFormat();
  const { gate, publishableOn, awaited, status, textVersions } = text;
  const [newest] = textVersions;
  const opinion = newest?.opinionRequest?.opinion;
  const opened = openReservations(text).length;
  const isOver = status === 'PUBLISHED' || status === 'WITHDRAWN';
  return (
    <Section title={translate(isOver ? 'garant.legalText.ended' : 'garant.legalText.next')}>
      {opinion && <Typography sx={{ fontWeight: 650, mb: 1 }}>{translate(`garant.opinion.${opinion}`)}</Typography>}
      {opened > 0 && (
        <Alert severity="warning" role="presentation" sx={{ mb: 2 }}>
          {translate('garant.legalText.reservationsOpen', { smart_count: opened })}
        </Alert>
      )}
      {newest?.publication?.overrideReason && (
        <Alert severity="error" role="presentation" sx={{ mb: 2 }}>
          {translate('garant.legalText.overridden')}
        </Alert>
      )}
      {isOver ? (
        <Typography>{translate(`garant.textStatus.${status}`)}</Typography>
      ) : (
        <Alert severity={SEVERITY[gate] ?? 'info'} role="presentation" sx={{ mb: 2 }}>
          {translate(`garant.legalText.gate.${gate}`, { date: publishableOn && day(publishableOn) })}
        </Alert>
      )}
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {awaited.map(({ awaitedAction, party, sinceAt, dueOn }) => (
          <Box component="li" key={awaitedAction} sx={{ mb: 1 }}>
            <Typography sx={{ fontWeight: 650 }}>
              {translate(`garant.legalText.awaited.${awaitedAction}`, { party: party.code })}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {dueOn
                ? translate('garant.legalText.by', { date: day(dueOn) })
                : translate('garant.legalText.since', { date: instant(sinceAt) })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
