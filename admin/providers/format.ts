const LEGAL_ZONE = 'Europe/Paris';
const UNITS = ['o', 'ko', 'Mo', 'Go'];
const UNITS_EN = ['B', 'kB', 'MB', 'GB'];

const UNREADABLE = { 'fr-FR': 'date illisible', 'en-GB': 'unreadable date' };

/** Days outside of these come from records that were not written by the program. */
const isReadable = (iso: string): boolean => iso >= '1900-01-01' && iso < '2200-01-01' && !Number.isNaN(Date.parse(iso));

export interface Format {
  locale: string;
  /** A calendar date, `2026-03-01` → `01/03/2026`; of an instant, its day in Paris. */
  day: (iso: string) => string;
  /** An instant, on the legal clock of Paris. */
  instant: (iso: string) => string;
  size: (bytes: number) => string;
  /** How many, thousands apart: `12345` → `12 345`, `12,345` in English. */
  count: (many: number) => string;
  /** An ISO 8601 duration: `P3M` → `3 mois`; as it is when it is none. */
  duration: (iso: string) => string;
  /** Of an exact decimal number. */
  money: (euros: string) => string;
}

const DATE = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** Made when first needed: the browser takes a millisecond for each. */
function kept<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const DURATION = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/;
const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'];

function durationIn(tag: string, iso: string): string {
  const counts = DURATION.exec(iso)?.slice(1);
  if (!counts) return iso;
  const told = counts.flatMap((count, rank) =>
    count ? new Intl.NumberFormat(tag, { style: 'unit', unit: DURATION_UNITS[rank], unitDisplay: 'long' }).format(Number(count)) : [],
  );
  return new Intl.ListFormat(tag).format(told);
}

export function buildFormat(locale: string): Format {
  const tag = locale === 'en' ? 'en-GB' : 'fr-FR';
  const units = locale === 'en' ? UNITS_EN : UNITS;
  const dates = (options: Intl.DateTimeFormatOptions) => kept(() => new Intl.DateTimeFormat(tag, { ...DATE, ...options }));
  const plainDay = dates({ timeZone: 'UTC' });
  const legalDay = dates({ timeZone: LEGAL_ZONE });
  const instant = dates({ hour: '2-digit', minute: '2-digit', timeZone: LEGAL_ZONE });
  const number = kept(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
  const money = kept(() => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }));
  const readable = (iso: string, format: () => Intl.DateTimeFormat) => (isReadable(iso) ? format().format(new Date(iso)) : UNREADABLE[tag]);
  return {
    locale,
    day: (iso) => readable(iso, iso.length > 10 ? legalDay : plainDay),
    instant: (iso) => readable(iso, instant),
    size: (bytes) => {
      const rank = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)), units.length - 1);
      return `${number().format(bytes / 1000 ** rank)} ${units[rank]}`;
    },
    count: (many) => number().format(many),
    duration: (iso) => durationIn(tag, iso),
    money: (euros) => money().format(euros as `${number}`),
  };
}

const FORMATS = new Map<string, Format>();

/** How dates, sizes and amounts are written in a language. */
export function formatOf(locale: string): Format {
  const known = FORMATS.get(locale) ?? buildFormat(locale);
  FORMATS.set(locale, known);
  return known;
}
