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

/** As PostgreSQL writes an instant in JSON: with its offset, to the microsecond. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  serialize: (value) =>
    typeof value === 'string' && INSTANT.test(value) ? new Date(value).toISOString() : GraphQLDateTimeISO.serialize(value),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
});

export const JsonScalar = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), name: 'JSON', description: 'Any JSON value.' });
