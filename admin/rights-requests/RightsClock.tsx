import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RightsClocksFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';

type ClockOf = RightsClocksFragment['clocks'][number];

/** How the time of a clock stands, in a few words: working days that remain, or that are past. */
export function useRightsClockWords(): (clock: ClockOf) => string {
  const translate = useTranslate();
  return ({ status, remainingWorkingDays }) => translate(`garant.rightsClock.${status}`, { smart_count: Math.abs(remainingWorkingDays) });
}

const COLORS: Record<ClockOf['status'], string> = {
  ...{ RUNNING: ink.amber, OVERDUE: ink.red, DONE: ink.green, DONE_LATE: ink.red, WITHDRAWN: ink.line },
};

/** The time a controller has to answer: what remains, until when exactly, and the other day where the identity was doubted. */
export function RightsClock({ clock }: { clock: ClockOf }) {
  const translate = useTranslate();
  const { day, instant } = useFormat();
  const words = useRightsClockWords();
  const { party, status, startsAt, dueOn, prudentOn, suspendedOn, suspendedDays, doneAt } = clock;
  const told = [
    translate('garant.rightsClock.fromTo', { from: instant(startsAt), due: day(dueOn) }),
    doneAt && translate('garant.rightsClock.doneAt', { date: instant(doneAt) }),
  ];
  return (
    <Box sx={{ borderLeft: `4px solid ${COLORS[status]}`, pl: 1.5, mb: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.rightsClock.of', { party: party.code })}
      </Typography>
      <Typography sx={{ fontSize: '1.25rem', fontWeight: 650 }}>{words(clock)}</Typography>
      <Typography variant="body2">{told.filter(Boolean).join(' · ')}</Typography>
      {suspendedOn && (
        <Typography variant="body2">
          {translate('garant.rightsClock.twoDays', { prudent: day(prudentOn), suspended: day(suspendedOn), smart_count: suspendedDays })}
        </Typography>
      )}
    </Box>
  );
}
