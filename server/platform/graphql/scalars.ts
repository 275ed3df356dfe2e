import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day, `YYYY-MM-DD`. What comes from the database is one already; what is given is checked against the calendar. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  serialize: (value) => (typeof value === 'string' && DAY.test(value) ? value : GraphQLLocalDate.serialize(value)),
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD (ISO 8601), in the time zone Europe/Paris.',
} as ConstructorParameters<typeof GraphQLScalarType<string, string>>[0]);

/** As PostgreSQL writes an instant in UTC, in a row or in JSON: to the microsecond, without zeros at the end. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00(?::00)?$/;

function writeInstant(value: unknown): unknown {
  const [, day, time, fraction = ''] = (typeof value === 'string' && INSTANT.exec(value)) || [];
  return day ? `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z` : GraphQLDateTimeISO.serialize(value);
}

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  serialize: writeInstant as typeof GraphQLDateTimeISO.serialize,
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
});

export const JsonScalar = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), name: 'JSON', description: 'Any JSON value.' });
