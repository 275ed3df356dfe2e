import { MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDeposit } from './DepositArea.tsx';

const WHOLE = 'whole';

/** Which occurrence the proof is for: the one that counts today, unless another one is chosen. */
export function DepositOccurrence() {
  const translate = useTranslate();
  const { target, prove } = useDeposit();
  const { occurrences = [], occurrenceId } = target;
  if (occurrences.length === 0) return null;
  const hasGoverning = occurrences.some(({ isGoverning }) => isGoverning);
  const [only] = occurrences;
  if (occurrences.length === 1 && only?.id === occurrenceId) {
    return <Typography sx={{ mb: 1.5 }}>{translate('garant.occurrence.proves', { occurrence: only.words })}</Typography>;
  }
  return (
    <TextField
      select
      fullWidth
      label={translate('garant.field.provenOccurrence')}
      value={occurrenceId ?? WHOLE}
      onChange={({ target: { value } }) => prove(value === WHOLE ? null : value)}
      sx={{ mb: 1.5 }}
    >
      {!hasGoverning && <MenuItem value={WHOLE}>{translate('garant.occurrence.whole')}</MenuItem>}
      {occurrences.map(({ id, words, isGoverning }) => (
        <MenuItem key={id} value={id}>
          {isGoverning ? translate('garant.occurrence.provesNow', { occurrence: words }) : words}
        </MenuItem>
      ))}
    </TextField>
  );
}
