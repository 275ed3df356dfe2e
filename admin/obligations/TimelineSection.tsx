import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { todayInParis } from '../shared/days.ts';
import { Around } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { type Moment, type MomentKind, readTimeline } from './readTimeline.ts';
import { useObligation } from './useObligation.ts';

const FEW = 8;
const COLORS: Partial<Record<MomentKind, string>> = {
  ACCEPTED: ink.green,
  CHANGES_REQUESTED: ink.amber,
  contested: ink.red,
  broken: ink.red,
  due: ink.blue,
  lapses: ink.amber,
  expires: ink.amber,
};

const isToCome = ({ at }: Moment, today: string) => at.slice(0, 10) >= today && at.length === 10;

function Dot({ moment, isFuture }: { moment: Moment; isFuture: boolean }) {
  const color = COLORS[moment.kind] ?? ink.soft;
  return (
    <Box
      aria-hidden
      sx={{
        ...{ position: 'absolute', left: -7, top: 6, width: 12, height: 12, borderRadius: '50%' },
        border: `2px solid ${color}`,
        bgcolor: isFuture ? 'background.paper' : color,
      }}
    />
  );
}

/** What a side saw, or which side spoke. */
function useSeenWords(): (seen: NonNullable<Moment['seen']>) => string {
  const translate = useTranslate();
  return ({ side, observed }) => {
    const name = translate(`garant.manifestoSide.${side}`);
    return observed ? translate('garant.observation.of', { side: name, value: translate(`garant.observedValue.${observed}`) }) : name;
  };
}

function Line({ moment, isFuture }: { moment: Moment; isFuture: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useAuthorWords();
  const seenWords = useSeenWords();
  const { kind, at, author, title, status, seen } = moment;
  const about = status ? translate(`garant.declarationStatus.${status}`) : seen ? seenWords(seen) : title;
  return (
    <Box component="li" sx={{ position: 'relative', borderLeft: `2px ${isFuture ? 'dashed' : 'solid'} ${ink.line}`, pl: 2, pb: 1.5 }}>
      <Dot {...{ moment, isFuture }} />
      <Typography variant="body2" component="time" dateTime={at} sx={{ color: 'text.secondary' }}>
        {at.length === 10 ? format.day(at) : format.instant(at)}
        {isFuture && ` · ${translate('garant.timeline.toCome')}`}
      </Typography>
      <Typography sx={{ fontWeight: 600, lineHeight: 1.35 }}>{translate(`garant.timeline.kind.${kind}`)}</Typography>
      {about && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <Around words={about} quoted={[title]} />
        </Typography>
      )}
      {author && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {words(author)}
        </Typography>
      )}
    </Box>
  );
}

/** What happened around the obligation and what is to come, in order; the latest only, until the rest is asked for. */
export function TimelineSection() {
  const translate = useTranslate();
  const obligation = useObligation();
  const [isWhole, setWhole] = useState(false);
  const moments = readTimeline(obligation);
  const today = todayInParis();
  const hidden = isWhole ? 0 : Math.max(0, moments.length - FEW);
  if (moments.length === 0) return null;
  return (
    <Section title={translate('garant.timeline.title')}>
      {moments.length > FEW && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)} sx={{ mb: 1 }}>
          {translate(isWhole ? 'garant.timeline.less' : 'garant.timeline.more', { smart_count: moments.length - FEW })}
        </Button>
      )}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, ml: 1 }}>
        {moments.slice(hidden).map((moment) => (
          <Line key={moment.key} moment={moment} isFuture={isToCome(moment, today)} />
        ))}
      </Box>
    </Section>
  );
}
