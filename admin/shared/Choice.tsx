import { MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Named {
  id: string;
  /** Already translated. */
  name: string;
  /** Of its name, where it is not that of the page. */
  lang?: string;
}

interface ChoiceProps {
  /** Translation keys: what is chosen, and the word for any of them, none where one always holds. */
  label: string;
  every?: string;
  value: string;
  choices: Named[];
  onChoose: (value: string | null) => void;
}

const EVERY = 'all';

/** One of a list, or none in particular, above what it narrows or orders. */
export function Choice({ label, every, value, choices, onChoose }: ChoiceProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      fullWidth={false}
      size="small"
      label={translate(label)}
      value={choices.some(({ id }) => id === value) ? value : EVERY}
      onChange={({ target }) => onChoose(target.value === EVERY ? null : target.value)}
      sx={{
        minWidth: `max(11rem, ${translate(label).length * 0.46 + 3}rem)`,
        maxWidth: '100%',
        '& .MuiSelect-select': { maxWidth: '18rem' },
      }}
    >
      {every && <MenuItem value={EVERY}>{translate(every)}</MenuItem>}
      {choices.map(({ id, name, lang }) => (
        <MenuItem key={id} value={id}>
          <span lang={lang}>{name}</span>
        </MenuItem>
      ))}
    </TextField>
  );
}

interface TogglesProps {
  /** Translation key. */
  label: string;
  value: string;
  choices: Named[];
  onChoose: (value: string) => void;
}

/** One of a few, all of them seen at once. */
export function Toggles({ label, value, choices, onChoose }: TogglesProps) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={value}
      aria-label={translate(label)}
      onChange={(_event, chosen: string | null) => chosen && onChoose(chosen)}
    >
      {choices.map(({ id, name }) => (
        <ToggleButton key={id} value={id}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
