import FilterList from '@mui/icons-material/FilterList';
import { Box, Button, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { AsOfPicker } from './AsOfPicker.tsx';
import { DensityToggle } from './DensityToggle.tsx';
import type { StateCount } from './matrixReading.ts';
import { StateToggles } from './StateToggles.tsx';
import { TextFilter } from './TextFilter.tsx';
import type { FilterChoice } from './useMatrixFilters.ts';

interface MatrixToolbarProps {
  choice: FilterChoice;
  states: StateCount[];
  /** Obligations in the matrix, and those the filters keep when there are any. */
  total: number;
  matching: number | undefined;
}

function SwitchFilter({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <FormControlLabel
      label={label}
      control={<Switch size="small" checked={isOn} onChange={(_, checked) => onChange(checked)} />}
      sx={{ m: 0, gap: 0.5, whiteSpace: 'nowrap' }}
    />
  );
}

function Tools({ filters, change }: FilterChoice) {
  const translate = useTranslate();
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <TextFilter value={filters.text} onChange={(text) => change({ text })} />
      <SwitchFilter label={translate('garant.matrix.overdue')} isOn={filters.isOverdue} onChange={(isOverdue) => change({ isOverdue })} />
      <SwitchFilter label={translate('garant.matrix.mine')} isOn={filters.isMine} onChange={(isMine) => change({ isMine })} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', ml: { lg: 'auto' } }}>
        <AsOfPicker />
        <DensityToggle />
      </Box>
    </Box>
  );
}

/** On a narrow screen the tools wait behind a button, so that the matrix itself is seen first. */
function useTools() {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  const button = isNarrow && (
    <Button
      variant="outlined"
      startIcon={<FilterList />}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
      sx={{ justifySelf: 'start' }}
    >
      {translate('garant.matrix.filters')}
    </Button>
  );
  return { areShown: isOpen || !isNarrow, button };
}

/** What to find, the day, and how tight; what is found is said aloud, and the rest is dimmed rather than hidden. */
export function MatrixToolbar({ choice, states, total, matching }: MatrixToolbarProps) {
  const translate = useTranslate();
  const { filters, change, clear } = choice;
  const { areShown, button } = useTools();
  return (
    <Box component="section" aria-label={translate('garant.matrix.filters')} sx={{ display: 'grid', gap: 1.5, mb: 1.5 }}>
      {button}
      {areShown && <Tools {...choice} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {areShown && <StateToggles counts={states} chosen={filters.states} onChange={(chosen) => change({ states: chosen })} />}
        <Typography aria-live="polite" variant="body2" className="not-printed" sx={{ fontWeight: 600 }}>
          {matching !== undefined && translate('garant.matrix.matching', { smart_count: matching, total })}
        </Typography>
        {matching !== undefined && (
          <Button size="small" className="not-printed" onClick={clear}>
            {translate('garant.matrix.clear')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
