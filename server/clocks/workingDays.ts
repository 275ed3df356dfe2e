import holidaysOf from '@socialgouv/jours-feries';
import { type Day, daysAfter, weekday } from './days.ts';

/** Whose holidays count. */
export type Calendar = 'NATIONAL' | 'ALSACE_MOSELLE';

const SATURDAY = 6;
const known = new Map<string, ReadonlySet<Day>>();
const two = (figure: number): string => String(figure).padStart(2, '0');

/** Midnight may have been reached by adding twenty-four hours across a change of time: the day is that of the noon after it. */
const HALF_DAY_MS = 12 * 3_600_000;
function dayAt(midnight: Date): Day {
  const noon = new Date(midnight.getTime() + HALF_DAY_MS);
  return `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}`;
}

/** Public holidays of a year, `YYYY-MM-DD`. */
export function holidays(year: number, calendar: Calendar = 'NATIONAL'): ReadonlySet<Day> {
  const key = `${year} ${calendar}`;
  const days = known.get(key) ?? new Set(Object.values(holidaysOf(year, { alsace: calendar === 'ALSACE_MOSELLE' })).map(dayAt));
  known.set(key, days);
  return days;
}

/** Neither a Saturday, a Sunday nor a public holiday. */
export const isWorkingDay = (day: Day, calendar?: Calendar): boolean =>
  weekday(day) < SATURDAY && !holidays(Number(day.slice(0, 4)), calendar).has(day);

/** The day itself when it is a working day, else the next one (Reg. (EEC) 1182/71, art. 3(4)). */
export function rolled(day: Day, calendar?: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : rolled(daysAfter(day, 1), calendar);
}

/** Working days after `from`, up to `to` included; below 0 when `to` came before. */
export function workingDaysBetween(from: Day, to: Day, calendar?: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
