import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';

/** "État au": today unless a date is chosen; kept in the address so that the view can be shared. */
export function AsOfPicker() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const asOf = search.get('asOf') ?? '';
  const choose = (day: string) => setSearch(day ? { asOf: day } : {}, { replace: true });
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <TextField
        type="date"
        label={translate('garant.matrix.asOf')}
        value={asOf}
        onChange={(event) => choose(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 180, bgcolor: 'background.paper' }}
      />
      {asOf && <Button onClick={() => choose('')}>{translate('garant.matrix.today')}</Button>}
    </Box>
  );
}
