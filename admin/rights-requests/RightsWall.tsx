import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, IconButton, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { RightsWallDocument, type RightsWallQuery } from '../generated/graphql.ts';
import { addMonths, todayInParis } from '../shared/days.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { useRightsClockWords } from './RightsClock.tsx';
import { addressOfRights } from './rightsAddress.ts';

type Wall = RightsWallQuery['rightsRequests'];
type Row = Wall['items'][number];

/** The day before another, ISO. */
const dayBefore = (iso: string): string => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);

const dueOf = ({ clocks: [clock] }: Row): string => clock?.dueOn ?? '';

/** The requests due on a day: their numbers, and the working days that remain until it. */
function Day({ day, rows }: { day: string; rows: readonly Row[] }) {
  const format = useFormat();
  const words = useRightsClockWords();
  const translate = useTranslate();
  const [clock] = rows[0]!.clocks;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        columnGap: 2,
        py: 0.75,
        borderTop: `1px solid ${ink.line}`,
        gridTemplateColumns: { xs: '1fr', sm: '18rem 1fr' },
      }}
    >
      <Typography component="div" sx={{ fontWeight: 600 }}>
        <time dateTime={day}>{format.day(day)}</time>
        {clock && ` · ${words(clock)}`}
      </Typography>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {rows.map(({ id, reference, rights }) => (
          <Box key={id}>
            <MuiLink component={Link} to={addressOfRights(id)}>
              {reference}
            </MuiLink>
            {` · ${rights.map((right) => translate(`garant.right.${right}`)).join(', ')}`}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Days({ wall: { items, total }, caption }: { wall: Wall; caption: string }) {
  const translate = useTranslate();
  if (items.length === 0) return <Typography variant="body2">{translate('garant.rights.wall.none')}</Typography>;
  return (
    <>
      <Box component="ol" aria-label={caption} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {[...Map.groupBy(items, dueOf)].map(([day, rows]) => (
          <Day key={day} {...{ day, rows }} />
        ))}
      </Box>
      {total > items.length && (
        <Typography variant="body2">{translate('garant.rights.wall.more', { smart_count: total - items.length })}</Typography>
      )}
    </>
  );
}

/** The wall of the month: the answers due in it, a row a day; closed until it is looked at. */
export function RightsWall({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const { locale } = useFormat();
  const [from, setFrom] = useState(() => `${todayInParis().slice(0, 7)}-01`);
  const to = dayBefore(addMonths(from, 1));
  const { data } = useAsk(RightsWallDocument, { conventionId, from, to });
  if (!data) return null;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(from));
  const { rightsRequests: wall } = data;
  const caption = translate('garant.rights.wall.of', { month, smart_count: wall.total });
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <summary>{caption}</summary>
      <Box sx={{ display: 'flex', gap: 1, '@media print': { display: 'none' } }}>
        <IconButton aria-label={translate('garant.rights.wall.previous')} onClick={() => setFrom(addMonths(from, -1))}>
          <ChevronLeft />
        </IconButton>
        <IconButton aria-label={translate('garant.rights.wall.next')} onClick={() => setFrom(addMonths(from, 1))}>
          <ChevronRight />
        </IconButton>
      </Box>
      <Days {...{ wall, caption }} />
    </Box>
  );
}
