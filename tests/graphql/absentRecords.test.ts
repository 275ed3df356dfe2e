import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

/** What names the record asked for: the one argument that must be given. */
const nameOf = ({ args }: GraphQLField<unknown, unknown>) =>
  args.find(({ type, name }) => isNonNullType(type) && /^(id|\w+Id)$/.test(name))?.name;
const READINGS = Object.values(schema.getQueryType()!.getFields()).filter((field) => !isNonNullType(field.type) && nameOf(field));
/** Whatever else it asks for is given as words or as nobody’s id. */
const othersOf = (field: GraphQLField<unknown, unknown>): string =>
  field.args
    .filter(({ name, type, defaultValue }) => isNonNullType(type) && defaultValue === undefined && name !== nameOf(field))
    .map(({ name, type }) => `, ${name}: ${String(type) === 'ID!' ? '$id' : '"service.authenticatesUsers"'}`)
    .join('');

function leafOf({ type }: GraphQLField<unknown, unknown>): string {
  const answer = getNamedType(type);
  const fields = isObjectType(answer) ? Object.values(answer.getFields()) : [];
  return fields.find((field) => isLeafType(getNamedType(field.type)))?.name ?? '__typename';
}

let app: TestApp;
let administrator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
});
afterAll(() => app?.stop());

describe('a record that is not there', () => {
  it.each(READINGS.map((field) => [field.name, field] as const))('is null, and the rest of the answer stays: %s', async (name, field) => {
    const query = `query($id: ID!) { absent: ${name}(${nameOf(field)}: $id${othersOf(field)}) { ${leafOf(field)} } conventions { total } }`;
    const { data, errors } = await administrator.ask(query, { id: NOBODY });
    expect(data).toEqual({ absent: null, conventions: { total: 1 } });
    const ids = field.args.map((each) => each.name).filter((each) => /^(id|\w+Id)$/.test(each));
    expect(errors).toMatchObject([{ path: ['absent'], extensions: { code: 'NOT_FOUND' } }]);
    expect(ids).toContain(errors![0]!.extensions.fieldErrors[0]!.field);
  });

  it('is asked for in more than one way', () => {
    expect(READINGS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['obligation', 'responsibilityMatrix', 'dossier', 'whatIsMissing', 'trend']),
    );
  });
});
