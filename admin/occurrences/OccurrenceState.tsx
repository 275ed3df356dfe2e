import { Typography } from '@mui/material';
import type { OccurrencePartsFragment } from '../generated/graphql.ts';
import { Around } from '../shared/Quoted.tsx';
import { ink } from '../theme/palette.ts';
import { type OccurrenceTone, readOccurrence } from './readOccurrence.ts';
import { useOccurrenceWords } from './useOccurrenceWords.ts';

const INKS: Record<OccurrenceTone, string> = { calm: ink.soft, open: ink.amber, late: ink.red, held: ink.green };

interface OccurrenceStateProps {
  occurrence: OccurrencePartsFragment;
  now?: Date;
  reason?: string | null;
}

/** Where an occurrence stands, in a sentence; the colour only helps. */
export function OccurrenceState({ occurrence, now, reason }: OccurrenceStateProps) {
  const words = useOccurrenceWords();
  const { tone } = readOccurrence(occurrence, now);
  return (
    <Typography component="span" sx={{ display: 'block', color: INKS[tone], fontWeight: tone === 'calm' ? 400 : 600 }}>
      <Around words={words.state(occurrence, now, reason)} quoted={[reason]} />
    </Typography>
  );
}
