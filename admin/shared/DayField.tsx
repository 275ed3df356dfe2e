import CalendarMonth from '@mui/icons-material/CalendarMonth';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { type ReactNode, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { readDay, writeDay } from './days.ts';

interface DayFieldProps {
  id?: string;
  /** Already translated. */
  label: string;
  /** ISO, or what is being typed. */
  value: string;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  isObligatory?: boolean;
  isWrong?: boolean;
  helperText?: ReactNode;
}

const unseen = { position: 'absolute', right: 0, bottom: 0, width: 1, height: 1, opacity: 0, pointerEvents: 'none' } as const;

/**
 * A day typed as dd/mm/yyyy whatever the language of the browser, or chosen in its calendar. Its value is the day in ISO once it is whole,
 * and what is typed until then.
 */
export function DayField({ id, label, value, onChange, onBlur, isObligatory, isWrong, helperText }: DayFieldProps) {
  const translate = useTranslate();
  const calendar = useRef<HTMLInputElement>(null);
  const chosen = readDay(value);
  const adornment = (
    <InputAdornment position="end">
      <IconButton size="small" aria-label={translate('garant.day.calendar', { label })} onClick={() => calendar.current?.showPicker()}>
        <CalendarMonth fontSize="small" />
      </IconButton>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        style={unseen}
        value={chosen ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </InputAdornment>
  );
  return (
    <TextField
      id={id}
      label={label}
      value={writeDay(value)}
      onChange={(event) => onChange(event.target.value === '' ? null : (readDay(event.target.value) ?? event.target.value))}
      onBlur={onBlur}
      error={isWrong}
      helperText={helperText ?? translate('garant.day.format')}
      fullWidth
      slotProps={{
        input: { endAdornment: adornment },
        htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 10, 'aria-required': isObligatory },
      }}
    />
  );
}
