import Search from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

const PAUSE_MS = 250;

/** Follows what is typed at the first pause. */
export function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the pause
  useEffect(() => {
    if (typed === value) return;
    const pause = setTimeout(() => {
      setShown(typed);
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  return (
    <TextField
      type="search"
      label={translate('garant.matrix.text')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search aria-hidden fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: '1 1 16rem', maxWidth: '26rem', m: 0 }}
    />
  );
}
