import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate, GraphQLNonNegativeInt } from 'graphql-scalars';
import { badInput } from '../errors.ts';
import { DAYS_TEXT, FIRST_DAY, LAST_DAY } from '../legalDays.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const notADay = () => badInput('', 'BAD_DATE', { fr: 'Donnez une date existante, AAAA-MM-JJ.', en: 'Give an existing date, YYYY-MM-DD.' });

/** A day that was given: one of the calendar, which a record may name. Throws BAD_DATE, DATE_OUT_OF_RANGE. */
function readDay(value: unknown): string {
  let day: unknown;
  try {
    day = typeof value === 'string' && DAY.test(value) ? GraphQLLocalDate.parseValue(value) : undefined;
  } catch {
    day = undefined;
  }
  if (typeof day !== 'string') throw notADay();
  if (day < FIRST_DAY || day > LAST_DAY) throw badInput('', 'DATE_OUT_OF_RANGE', DAYS_TEXT);
  return day;
}

/** PostgreSQL writes some days with more than four figures, before our era or infinite; the nearest that can be written stands for them. */
function writeDay(value: unknown): string {
  const written = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  if (DAY.test(written)) return written;
  return written.startsWith('-') || written.endsWith('BC') ? '0001-01-01' : '9999-12-31';
}

/** A calendar day, `YYYY-MM-DD`. Of what is given, only a day that a record may name; of what is stored, any. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: `A calendar day, YYYY-MM-DD (ISO 8601), in the time zone Europe/Paris; one that is given lies between ${FIRST_DAY} and ${LAST_DAY}.`,
  serialize: writeDay,
  parseValue: readDay,
  parseLiteral: (node: ValueNode) => readDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** As PostgreSQL writes an instant in UTC, in a row or in JSON: to the microsecond, without zeros at the end. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00(?::00)?$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

function writeInstant(value: unknown): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return writeInstant(value.toISOString());
  const written = String(value);
  const [, day, time, fraction = ''] = INSTANT.exec(written) ?? [];
  if (day) return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  if (ISO_INSTANT.test(written)) return written;
  return written.startsWith('-') || written.endsWith('BC') ? '0001-01-01T00:00:00.000Z' : '9999-12-31T23:59:59.999Z';
}

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  serialize: writeInstant as unknown as typeof GraphQLDateTimeISO.serialize,
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
});

export const JsonScalar = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), name: 'JSON', description: 'Any JSON value.' });

/** A whole number of bytes. */
export const ByteCountScalar = new GraphQLScalarType({
  ...GraphQLNonNegativeInt.toConfig(),
  name: 'ByteCount',
  description: 'A whole number of bytes, from 0 to 2^53 − 1, as a JSON number.',
});

/** Without an exponent, which a few characters of make a number of millions of figures. */
const GIVEN_NUMBER = /^-?\d+(\.\d+)?$/;
const LONGEST_NUMBER = 40;

/** As PostgreSQL writes a numeric, and JavaScript a number. */
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/;

/** The shortest text of the same number: no exponent, no zero that says nothing. */
function writeDecimal(value: unknown): string {
  const [, sign, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(String(value)) ?? [];
  if (whole === '') throw new TypeError('Not a number to tell');
  const shift = Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction.padEnd(shift, '0')}`;
  const point = whole.length + Math.max(0, shift);
  const written = [digits.slice(0, point).replace(/^0+(?=\d)/, ''), digits.slice(point).replace(/0+$/, '')].filter(Boolean).join('.');
  return written === '0' ? written : `${sign}${written}`;
}

/** A number that was given, in its shortest form. Throws BAD_NUMBER. */
function readDecimal(value: unknown): string {
  const written = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  if (!GIVEN_NUMBER.test(written) || written.length > LONGEST_NUMBER) {
    throw badInput('', 'BAD_NUMBER', { fr: 'Donnez un nombre, par exemple 1234.5.', en: 'Give a number, e.g. 1234.5.' });
  }
  return writeDecimal(written);
}

/** An exact number, which no rounding of a binary one has touched. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, in its shortest form: 450000, 1234.5, -0.05.',
  serialize: writeDecimal,
  parseValue: readDecimal,
  parseLiteral: (node: ValueNode) => readDecimal('value' in node ? node.value : undefined),
});
