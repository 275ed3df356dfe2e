import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFieldArray } from 'react-hook-form';

interface LinesInputProps {
  source: string;
  /** Translation key of what the lines are. */
  label: string;
  /** What a new line holds. */
  empty: Record<string, unknown>;
  /** The inputs of a line, given the prefix of their sources. */
  children: (prefix: string) => ReactNode;
}

/** Lines that are added and taken away: credits, lines of the budget, annexes. */
export function LinesInput({ source, label, empty, children }: LinesInputProps) {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray({ name: source });
  const name = translate(label);
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 2, my: 1.5, px: 2, pb: 1.5, minWidth: 0 }}>
      <legend>{name}</legend>
      {fields.map(({ id }, index) => (
        <Box
          key={id}
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center', '& .MuiFormControl-root': { flex: '1 1 15rem' } }}
        >
          {children(`${source}.${index}`)}
          <Button
            size="small"
            color="inherit"
            onClick={() => remove(index)}
            aria-label={translate('garant.convention.removeLine', { name, number: index + 1 })}
          >
            {translate('ra.action.remove')}
          </Button>
        </Box>
      ))}
      <Button size="small" variant="outlined" onClick={() => append(empty)} aria-label={translate('garant.convention.addLine', { name })}>
        {translate('ra.action.add')}
      </Button>
    </Box>
  );
}
