import { Box, Link as MuiLink, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { EntryPartsFragment, UpcomingQuery } from '../generated/graphql.ts';
import { todayInParis } from '../shared/days.ts';
import { Unseen } from '../shared/Unseen.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { monthOf, weeksOf } from './months.ts';
import { useEntryWords } from './useEntryWords.ts';

const IN_A_CELL = 4;

const Table = styled('table')({
  width: '100%',
  minWidth: '38rem',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  background: ink.paper,
  '& th': { padding: '6px 8px', textAlign: 'left', background: ink.greyWash, fontWeight: 600 },
  '& th, & td': { border: `1px solid ${ink.line}`, verticalAlign: 'top', fontSize: '0.8125rem' },
  '& td': { height: '6rem', padding: '4px 6px', overflowWrap: 'anywhere' },
  '& td.other': { background: ink.wash },
  '& td[aria-current]': { background: ink.blueWash },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& tr': { breakInside: 'avoid' },
});

function CellEntry({ entry }: { entry: EntryPartsFragment }) {
  const translate = useTranslate();
  const words = useEntryWords();
  return (
    <li>
      <MuiLink component={Link} to={words.to(entry)} sx={{ color: entry.isOverdue ? ink.red : ink.blueDark, fontWeight: 500 }}>
        <Unseen>{translate('garant.naming.before', { name: words.kind(entry) })}</Unseen>
        {entry.dueAt && `${words.when(entry).slice(-5)} `}
        {words.short(entry)}
        {entry.isOverdue && ` – ${translate('garant.calendar.overdue')}`}
      </MuiLink>
    </li>
  );
}

function Cell({ day, entries, listOf }: { day: string; entries: readonly EntryPartsFragment[]; listOf: (day: string) => string }) {
  const translate = useTranslate();
  const format = useFormat();
  const rest = entries.length - IN_A_CELL;
  return (
    <td aria-current={day === todayInParis() ? 'date' : undefined}>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {entries.length > 0 && (
        <ul>
          {entries.slice(0, IN_A_CELL).map((entry) => (
            <CellEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <MuiLink component={Link} to={listOf(day)}>
          {translate('garant.calendar.more', { smart_count: rest })}
          <Unseen>{` ${translate('garant.calendar.moreOn', { date: format.day(day) })}`}</Unseen>
        </MuiLink>
      )}
    </td>
  );
}

interface MonthTableProps {
  month: string;
  /** Already translated. */
  name: string;
  upcoming: UpcomingQuery['upcoming'];
  /** Address of the list of a day. */
  listOf: (day: string) => string;
}

/** A month of what has a day: a table of weeks, read by rows and columns. */
export function MonthTable({ month, name, upcoming: { items, total }, listOf }: MonthTableProps) {
  const translate = useTranslate();
  const { locale } = useFormat();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const byDay = Map.groupBy(items, ({ fallsOn }) => fallsOn);
  const weeks = weeksOf(month);
  const names = weeks[0]!.map((day) => weekday.format(new Date(day)));
  return (
    <>
      {total === 0 && (
        <Typography role="status" sx={{ mb: 1 }}>
          {translate('garant.calendar.noneInMonth', { month: name })}
        </Typography>
      )}
      <Box role="group" aria-label={translate('garant.calendar.caption', { month: name })} tabIndex={0} sx={{ overflowX: 'auto' }}>
        <Table>
          <caption>
            <Unseen>{translate('garant.calendar.caption', { month: name })}</Unseen>
          </caption>
          <thead>
            <tr>
              {names.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) =>
                  monthOf(day) === month ? (
                    <Cell key={day} {...{ day, listOf }} entries={byDay.get(day) ?? []} />
                  ) : (
                    <td key={day} className="other" />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      </Box>
    </>
  );
}
