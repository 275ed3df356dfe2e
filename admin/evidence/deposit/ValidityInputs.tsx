import { Box, Chip, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { addMonths, readDay, todayInParis } from '../../shared/days.ts';
import { DayInput } from '../../shared/inputs.tsx';

const MONTHS = [6, 12, 36];

/** How long a proof holds: two days, either of which may be left unsaid, and the usual lengths one press away, from today unless a first day is said. */
export function ValidityInputs() {
  const translate = useTranslate();
  const id = useId();
  const { setValue } = useFormContext();
  const from = readDay(String(useWatch({ name: 'content.validFrom' }) ?? ''));
  const say = (field: 'validFrom' | 'validUntil', day: string | null) =>
    setValue(`content.${field}`, day, { shouldDirty: true, shouldValidate: true });
  const holdFor = (months: number) => {
    const first = from ?? todayInParis();
    if (!from) say('validFrom', first);
    say('validUntil', addMonths(first, months));
  };
  return (
    <>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))' }}>
        <DayInput source="content.validFrom" label="garant.field.validFrom" helperText="garant.deposit.validFromHint" />
        <DayInput source="content.validUntil" label="garant.field.validUntil" />
      </Box>
      <Box role="group" aria-labelledby={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mb: 1.5 }}>
        <Typography id={id} variant="body2" component="span" sx={{ color: 'text.secondary' }}>
          {translate('garant.deposit.holdsFor')}
        </Typography>
        {MONTHS.map((months) => (
          <Chip
            key={months}
            size="small"
            variant="outlined"
            label={translate('garant.deposit.months', { smart_count: months })}
            onClick={() => holdFor(months)}
          />
        ))}
        <Chip size="small" variant="outlined" label={translate('garant.deposit.noEnd')} onClick={() => say('validUntil', null)} />
      </Box>
    </>
  );
}
