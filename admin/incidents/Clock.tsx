import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IncidentClocksFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { lasting } from './elapsed.ts';
import { useNow } from './useNow.ts';

type ClockOf = IncidentClocksFragment['clocks'][number];

/** `2 h 30 min`, in words of the interface. */
export function useLasting(): (from: string | Date, to: string | Date) => string {
  const translate = useTranslate();
  return (from, to) => {
    const { key, ...counts } = lasting(from, to);
    return translate(`garant.incident.lasting.${key}`, counts);
  };
}

/** How the time of a clock stands, in a few words: what remains, or by how much it is past. */
export function useClockWords(): (clock: Pick<ClockOf, 'status' | 'dueAt'>, now: Date) => string {
  const translate = useTranslate();
  const told = useLasting();
  return ({ status, dueAt }, now) => {
    const isPast = now.getTime() > Date.parse(dueAt);
    const stands = status === 'RUNNING' && isPast ? 'OVERDUE' : status;
    return translate(`garant.clockStatus.${stands}`, { time: told(now, dueAt) });
  };
}

const COLORS: Partial<Record<ClockOf['status'], string>> = { RUNNING: ink.amber, OVERDUE: ink.red, DONE: ink.green, DONE_LATE: ink.red };

/** The 72 hours of a controller, a party or not: what remains, then until when exactly. */
export function Clock({ clock, controller }: { clock: ClockOf; controller: string | null | undefined }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const words = useClockWords();
  const now = useNow();
  const { party, status, startsAt, dueAt, doneAt } = clock;
  return (
    <Box sx={{ borderLeft: `4px solid ${COLORS[status] ?? ink.line}`, pl: 1.5, mb: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(controller ? 'garant.incident.clockElsewhere' : 'garant.incident.clock', { party: party.code, controller })}
      </Typography>
      <Typography sx={{ fontSize: '1.25rem', fontWeight: 650 }}>{words(clock, now)}</Typography>
      <Typography variant="body2">
        {translate('garant.incident.clockFrom', { from: instant(startsAt), due: instant(dueAt) })}
        {doneAt && ` · ${translate('garant.incident.clockDone', { date: instant(doneAt) })}`}
      </Typography>
    </Box>
  );
}
