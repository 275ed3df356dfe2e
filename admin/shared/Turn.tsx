import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TurnPartsFragment } from '../generated/graphql.ts';
import { useFormat } from './useFormat.ts';

interface TurnProps {
  /** Null where nobody is waited for. */
  turn: TurnPartsFragment | null;
}

/** Whose turn it is: one’s own, which stands out, or that of a party or of who reviews, since when; nothing where nobody is waited for. */
export function Turn({ turn }: TurnProps) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!turn) return null;
  const { act, isYours, waitsFor, turnedAt } = turn;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 0.75, alignItems: 'center' }}>
      {isYours ? (
        <Chip component="span" size="small" color="primary" label={translate(`garant.turn.yours.${act}`)} sx={{ fontWeight: 650 }} />
      ) : (
        <span>{waitsFor ? translate('garant.turn.waitsFor', { party: waitsFor }) : translate('garant.turn.waitsForReview')}</span>
      )}
      <span>{translate('garant.turn.since', { date: day(turnedAt) })}</span>
    </Box>
  );
}

const said = ({ act, isYours, waitsFor, turnedAt }: TurnPartsFragment) => `${act} ${isYours} ${waitsFor} ${turnedAt}`;

/** The turns there are, each told once, one’s own first, then the oldest. */
export function mineFirst(turns: (TurnPartsFragment | null)[]): TurnPartsFragment[] {
  const told = new Map(turns.filter((turn) => turn !== null).map((turn) => [said(turn), turn]));
  return [...told.values()].sort((a, b) => Number(b.isYours) - Number(a.isYours) || a.turnedAt.localeCompare(b.turnedAt));
}

/** Several of them, one under the other, one’s own first. */
export function Turns({ turns }: { turns: (TurnPartsFragment | null)[] }) {
  return mineFirst(turns).map((turn) => (
    <Box component="span" key={said(turn)} sx={{ display: 'block', mt: 0.5, typography: 'body2' }}>
      <Turn turn={turn} />
    </Box>
  ));
}
