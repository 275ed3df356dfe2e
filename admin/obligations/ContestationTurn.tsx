import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TurnPartsFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';

/** Whose turn it is to answer an open contestation, and since when; nothing once it is settled. */
export function ContestationTurn({ contestation: { turn, waitsFor, turnedAt } }: { contestation: TurnPartsFragment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!turn || !turnedAt) return null;
  return (
    <Typography variant="body2" sx={{ fontWeight: turn === 'YOURS' ? 650 : 400, overflowWrap: 'anywhere' }}>
      {translate(`garant.contestationTurn.${turn}`, { party: waitsFor, date: day(turnedAt) })}
    </Typography>
  );
}

/** The same for each open contestation of an obligation, those that wait for the person first. */
export function ContestationTurns({ contestations }: { contestations: TurnPartsFragment[] }) {
  const open = contestations.filter(({ isOpen }) => isOpen);
  const mineFirst = [...open.filter(({ turn }) => turn === 'YOURS'), ...open.filter(({ turn }) => turn !== 'YOURS')];
  return (
    <Box sx={{ mt: 0.5 }}>
      {mineFirst.map((contestation) => (
        <ContestationTurn key={contestation.id} contestation={contestation} />
      ))}
    </Box>
  );
}
