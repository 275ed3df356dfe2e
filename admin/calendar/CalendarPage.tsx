import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { UpcomingDocument, type UpcomingEntryFilter } from '../generated/graphql.ts';
import { PrintStyles } from '../matrix/PrintStyles.tsx';
import { Answer, Waiting } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { CalendarToolbar } from './CalendarToolbar.tsx';
import { EntryList, PER_PAGE } from './EntryList.tsx';
import { MonthTable } from './MonthTable.tsx';
import { monthsFrom } from './months.ts';
import { filterOf, type Looked, useCalendarAddress } from './useCalendarAddress.ts';

const MOST_IN_A_MONTH = 100;

interface ViewProps {
  looked: Looked;
  look: (changes: Record<string, string | null>) => void;
  filter: UpcomingEntryFilter;
}

function useMonthName(month: string): string {
  const { locale } = useFormat();
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}

function MonthSteps({ looked: { month }, look }: Pick<ViewProps, 'looked' | 'look'>) {
  const translate = useTranslate();
  const name = useMonthName(month);
  const go = (months: number) => look({ month: monthsFrom(month, months) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      <Typography variant="h2" aria-live="polite" sx={{ mr: 1, '&::first-letter': { textTransform: 'uppercase' } }}>
        {name}
      </Typography>
      <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" variant="outlined" onClick={() => go(-1)}>
          {translate('garant.calendar.previous')}
        </Button>
        <Button size="small" onClick={() => look({ month: null })}>
          {translate('garant.calendar.today')}
        </Button>
        <Button size="small" variant="outlined" onClick={() => go(1)}>
          {translate('garant.calendar.next')}
        </Button>
      </Box>
    </Box>
  );
}

function Month({ looked, look, filter }: ViewProps) {
  const translate = useTranslate();
  const { month } = looked;
  const name = useMonthName(month);
  const query = useAsk(UpcomingDocument, { filter, page: { limit: MOST_IN_A_MONTH } });
  const listOf = (day: string) =>
    `?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(window.location.search)), view: 'list', day })}`;
  return (
    <>
      <MonthSteps {...{ looked, look }} />
      <Answer query={query}>
        {({ upcoming }) => (
          <>
            {upcoming.total > MOST_IN_A_MONTH && (
              <Alert severity="info" sx={{ mb: 1 }}>
                {translate('garant.calendar.cut', { total: upcoming.total, shown: MOST_IN_A_MONTH })}
                <Button size="small" onClick={() => look({ view: 'list' })}>
                  {translate('garant.calendar.seeList')}
                </Button>
              </Alert>
            )}
            <MonthTable {...{ month, name, upcoming, listOf }} />
          </>
        )}
      </Answer>
    </>
  );
}

function Entries({ looked, look, filter }: ViewProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { page, day, isMine } = looked;
  const query = useAsk(UpcomingDocument, { filter, page: { limit: PER_PAGE, offset: page * PER_PAGE } });
  return (
    <>
      {day && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
          <Typography variant="h2">{translate('garant.calendar.day', { date: format.day(day) })}</Typography>
          <Button size="small" className="not-printed" onClick={() => look({ day: null })}>
            {translate('garant.calendar.allDays')}
          </Button>
        </Box>
      )}
      <Answer query={query}>
        {({ upcoming }) => <EntryList {...{ upcoming, page }} hasConvention={isMine} onPage={(next) => look({ page: String(next + 1) })} />}
      </Answer>
    </>
  );
}

/** Everything that has a day and still waits, of the convention or of the person, as a month or as a list: as a list where there is little room. */
export default function CalendarPage() {
  const translate = useTranslate();
  const { current, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  const { looked, look } = useCalendarAddress();
  const isList = isNarrow || looked.isList;
  const filter = filterOf(looked, isList, current?.id);
  return (
    <Page
      title={translate('garant.menu.calendar')}
      lead={translate('garant.calendar.lead')}
      actions={
        <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button component={Link} to="/calendar/feed">
            {translate('garant.calendar.subscribe')}
          </Button>
          <Button variant="outlined" onClick={() => window.print()}>
            {translate('garant.calendar.print')}
          </Button>
        </Box>
      }
    >
      <PrintStyles />
      {isPending ? (
        <Waiting />
      ) : (
        <>
          <CalendarToolbar {...{ looked, look, isList, current }} isWide={!isNarrow} />
          {isList ? <Entries {...{ looked, look, filter }} /> : <Month {...{ looked, look, filter }} />}
        </>
      )}
    </Page>
  );
}
