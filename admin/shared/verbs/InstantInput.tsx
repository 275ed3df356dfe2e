import { Box } from '@mui/material';
import { DayInput, WordsInput } from '../inputs.tsx';

/** When something happened: its day under `source`, its time in Paris under `timeSource`; both left empty, it is now. */
export function InstantInput({ source, timeSource, label }: { source: string; timeSource: string; label: string }) {
  return (
    <Box sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
      <DayInput source={source} label={label} />
      <WordsInput source={timeSource} label="garant.field.timeInParis" type="time" />
    </Box>
  );
}
