const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const WRITTEN = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** A day as people write it (`1/3/2026`, `01.03.2026`, or ISO) → `2026-03-01`; undefined when it is no day of the calendar. */
export function readDay(text: string): string | undefined {
  const typed = text.trim();
  const iso = ISO.exec(typed);
  const written = WRITTEN.exec(typed);
  const [year, month, day] = (iso ? [iso[1], iso[2], iso[3]] : written ? [written[3], written[2], written[1]] : []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isReal(year, month, day)) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** `2026-03-01` → `01/03/2026`; anything else is given back as it is. */
export const writeDay = (value: string): string => value.replace(ISO, '$3/$2/$1');

/** Today on the legal clock of Paris, ISO. */
export const todayInParis = (now: Date = new Date()): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);

/** So many months after a day, ISO; the last day of the month when it has no such day. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Days from one day to another, both ISO; negative when it comes before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** How far the clock of Paris is ahead of UTC at an instant, in milliseconds. */
function parisAhead(at: number): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

/** A day and a time (`14:05`) on the clock of Paris, as an instant. */
export function parisInstant(day: string, time: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  return new Date(wall - parisAhead(wall - parisAhead(wall))).toISOString();
}

/** The time it is on the clock of Paris, `14:05`. */
export const timeInParis = (now: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(now);
