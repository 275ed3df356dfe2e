import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { DayField } from '../shared/DayField.tsx';
import { useFormat } from '../shared/useFormat.ts';

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
const isWhole = (day: string) => day === '' || day >= '1900-01-01';

/** The day the matrix is read at, today unless the address names another; the other settings of the address are kept. */
export function useAsOf(): { asOf: string | null; choose: (day: string) => void } {
  const [search, setSearch] = useSearchParams();
  const choose = (day: string) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        if (day && day !== today()) params.set('asOf', day);
        else params.delete('asOf');
        return params;
      },
      { replace: true },
    );
  const named = search.get('asOf');
  return { asOf: named && isDay(named) ? named : null, choose };
}

/** "État au". */
export function AsOfPicker() {
  const translate = useTranslate();
  const { asOf, choose } = useAsOf();
  const [typed, setTyped] = useState<string>();
  const change = (value: string | null) => {
    const isChosen = value !== null && isDay(value) && isWhole(value) && value <= today();
    setTyped(isChosen ? undefined : (value ?? ''));
    if (isChosen) choose(value);
  };
  return (
    <Box sx={{ width: 200 }}>
      <DayField
        label={translate('garant.matrix.asOf')}
        value={typed ?? asOf ?? today()}
        onChange={change}
        onBlur={() => setTyped(undefined)}
      />
    </Box>
  );
}

/** A past day is never mistaken for today: said in full, with the way back. */
export function AsOfBanner() {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf, choose } = useAsOf();
  if (!asOf) return null;
  return (
    <Alert
      severity="info"
      className="not-printed"
      sx={{ mb: 2, alignItems: 'center', fontWeight: 600 }}
      action={<Button onClick={() => choose('')}>{translate('garant.matrix.today')}</Button>}
    >
      {translate('garant.matrix.past', { date: format.day(asOf) })}
    </Alert>
  );
}
