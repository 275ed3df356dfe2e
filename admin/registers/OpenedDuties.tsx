import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { OccurrenceStatus } from '../generated/graphql.ts';
import { addressOfOccurrence } from '../occurrences/occurrenceAddress.ts';
import { RowLink } from '../shared/RowLink.tsx';

interface Opened {
  id: string;
  status: OccurrenceStatus;
  obligation: { id: string; code: string };
}

/** What an entry of a register opened, each leading to where it is answered and proven. */
export function OpenedDuties<TOpened extends Opened>({
  occurrences,
  more,
}: {
  occurrences: readonly TOpened[];
  /** What is told below each. */
  more?: (occurrence: TOpened) => ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
      {occurrences.map((occurrence) => (
        <li key={occurrence.id}>
          <RowLink to={addressOfOccurrence(occurrence.obligation.id, occurrence.id)}>{occurrence.obligation.code}</RowLink>
          {` · ${translate(`garant.occurrenceStatus.${occurrence.status}`)}`}
          {more?.(occurrence)}
        </li>
      ))}
    </Box>
  );
}
