import { addMonths } from '../shared/days.ts';

const DAY_MS = 86_400_000;
const DAYS_OF_A_WEEK = 7;

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `2027-03` of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** Whether a text names a month, such as `2027-03`. */
export const isMonth = (text: string): boolean => /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text);

/** The month some months after another. */
export const monthsFrom = (month: string, months: number): string => monthOf(addMonths(`${month}-01`, months));

/** First and last day of a month. */
export const daysOf = (month: string): { from: string; to: string } => ({
  from: `${month}-01`,
  to: isoOf(Date.parse(`${monthsFrom(month, 1)}-01`) - DAY_MS),
});

/** The weeks of a month, each from Monday to Sunday, with the days of the months around it that they hold. */
export function weeksOf(month: string): string[][] {
  const { from, to } = daysOf(month);
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const before = (new Date(first).getUTCDay() + 6) % DAYS_OF_A_WEEK;
  const weeks = Math.ceil((before + (last - first) / DAY_MS + 1) / DAYS_OF_A_WEEK);
  const dayAt = (place: number) => isoOf(first + (place - before) * DAY_MS);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_OF_A_WEEK }, (_day, weekday) => dayAt(week * DAYS_OF_A_WEEK + weekday)),
  );
}
