import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IncidentPartsFragment } from '../generated/graphql.ts';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { useLasting } from './Clock.tsx';
import { type AxisEvent, columnsOf, readAxis } from './readAxis.ts';

interface EventProps {
  event: AxisEvent;
  before: AxisEvent | undefined;
  /** From 1; 0 across them all. */
  column: number;
  columns: number;
}

/** One instant: in the column of its party on a wide screen, under the others on a narrow one. */
function Event({ event, before, column, columns }: EventProps) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const lasting = useLasting();
  const authorWords = useAuthorWords();
  const { at, kind, party, value, words, author } = event;
  const isToCome = kind === 'due' && Date.parse(at) > Date.now();
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
          border: `2px solid ${kind === 'due' ? ink.amber : ink.blue}`,
        }}
      />
      <Box sx={{ gridColumn: { xs: '1', md: place }, minWidth: 0 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <time dateTime={at}>{instant(at)}</time>
          {before && ` · + ${lasting(before.at, at)}`}
        </Typography>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {[party, translate(`garant.incident.event.${kind}`), value && translate(value)].filter(Boolean).join(' · ')}
        </Typography>
        {words && (
          <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
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

/** What both parties knew and did, on one axis of time, with what passed between. */
export function Axis({ incident }: { incident: IncidentPartsFragment }) {
  const translate = useTranslate();
  const events = readAxis(incident);
  const parties = columnsOf(events);
  return (
    <Section title={translate('garant.incident.axis')}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, ml: 1 }}>
        {events.map((event, index) => (
          <Event
            key={event.id}
            event={event}
            before={events[index - 1]}
            column={event.party ? parties.indexOf(event.party) + 1 : 0}
            columns={Math.max(1, parties.length)}
          />
        ))}
      </Box>
    </Section>
  );
}
