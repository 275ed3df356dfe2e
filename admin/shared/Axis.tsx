import { Box, Typography } from '@mui/material';
import type { AuthorPartsFragment } from '../generated/graphql.ts';
import { ink } from '../theme/palette.ts';
import { useAuthorWords } from './AuthorLine.tsx';
import { columnsOf } from './axisColumns.ts';
import { WRITTEN_IN } from './Quoted.tsx';
import { Section } from './Section.tsx';
import { useFormat } from './useFormat.ts';

/** One instant of an axis of time, in words. */
export interface AxisInstant {
  id: string;
  /** An instant, or a day. */
  at: string;
  /** Code of the party whose column it stands in; null for what is of nobody. */
  party: string | null;
  /** What happened. */
  head: string;
  /** Words of people. */
  words?: string | null;
  author?: AuthorPartsFragment | null;
  /** Something is due then. */
  isDue?: boolean;
  /** What went by since the one before it, in words. */
  since?: string;
}

interface InstantProps {
  instant: AxisInstant;
  /** From 1; 0 across them all. */
  column: number;
  columns: number;
}

/** One instant: in the column of its party on a wide screen, under the others on a narrow one. */
function Instant({ instant, column, columns }: InstantProps) {
  const { day, instant: told } = useFormat();
  const authorWords = useAuthorWords();
  const { at, party, head, words, author, isDue = false, since } = instant;
  const isToCome = isDue && Date.parse(at) > Date.now();
  const place = column === 0 ? '1 / -1' : String(column);
  return (
    <Box
      component="li"
      sx={{
        ...{ position: 'relative', pl: 2, pb: 1.5, display: 'grid', columnGap: 2 },
        borderLeft: `2px ${isToCome ? 'dashed' : 'solid'} ${ink.line}`,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${columns}, minmax(0, 1fr))` },
      }}
    >
      <Box
        aria-hidden
        sx={{
          ...{ position: 'absolute', left: -7, top: 6, width: 12, height: 12, borderRadius: '50%', bgcolor: 'background.paper' },
          border: `2px solid ${isDue ? ink.amber : ink.blue}`,
        }}
      />
      <Box sx={{ gridColumn: { xs: '1', md: place }, minWidth: 0 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <time dateTime={at}>{at.length > 10 ? told(at) : day(at)}</time>
          {since && ` · + ${since}`}
        </Typography>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{[party, head].filter(Boolean).join(' · ')}</Typography>
        {words && (
          <Typography lang={WRITTEN_IN} variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {words}
          </Typography>
        )}
        {author && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {authorWords(author)}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** What the parties did, on one axis of time, oldest first: a column each, in the order in which they appear. */
export function Axis({ title, instants }: { title: string; instants: readonly AxisInstant[] }) {
  const parties = columnsOf(instants);
  return (
    <Section title={title}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, ml: 1 }}>
        {instants.map((instant) => (
          <Instant
            key={instant.id}
            instant={instant}
            column={instant.party ? parties.indexOf(instant.party) + 1 : 0}
            columns={Math.max(1, parties.length)}
          />
        ))}
      </Box>
    </Section>
  );
}
