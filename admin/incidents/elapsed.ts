const MINUTE_MS = 60_000;

/** A length of time as its words take it: `garant.incident.lasting.<key>`. */
export interface Lasting {
  key: 'days' | 'hours' | 'minutes';
  days: number;
  hours: number;
  minutes: number;
}

/** Whole minutes between two instants, whatever their order: days and hours from two days on, else hours and minutes. */
export function lasting(from: string | Date, to: string | Date): Lasting {
  const total = Math.floor(Math.abs(new Date(to).getTime() - new Date(from).getTime()) / MINUTE_MS);
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours >= 48) return { key: 'days', days: Math.floor(hours / 24), hours: hours % 24, minutes };
  return { key: hours > 0 ? 'hours' : 'minutes', days: 0, hours, minutes };
}
