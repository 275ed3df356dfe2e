import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client/core';
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildDataProvider } from '../../admin/providers/dataProvider.ts';
import { failureOf } from '../../admin/providers/failure.ts';

const table = {
  pens: {
    list: gql`query PenList { pens { total } }`,
    one: gql`query PenOne($id: ID!) { pen(id: $id) { id } }`,
    create: gql`mutation CreatePen($input: CreatePenInput!) { createPen(input: $input) { id } }`,
    createFields: ['colour'],
    update: gql`mutation UpdatePen($id: ID!, $input: UpdatePenInput!) { updatePen(id: $id, input: $input) { id } }`,
    updateFields: ['colour', 'version'],
  },
};

function providerAnswering(answer: Record<string, unknown> | GraphQLError) {
  const sent: { name: string; variables: Record<string, unknown> }[] = [];
  const link = new ApolloLink((operation) => {
    sent.push({ name: operation.operationName, variables: operation.variables });
    return Observable.of(answer instanceof GraphQLError ? { errors: [answer] } : { data: answer });
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return { provider: buildDataProvider(client, table), sent };
}

const page = { pens: { items: [{ id: '1' }], total: 41 } };
const asked = { filter: { text: 'a' }, sort: { field: 'filledOn', order: 'DESC' as const }, pagination: { page: 3, perPage: 10 } };

describe('The data provider', () => {
  test('asks for a page by filter, sort, limit and offset, and hands on the total', async () => {
    const { provider, sent } = providerAnswering(page);
    expect(await provider.getList('pens', asked)).toEqual({ data: [{ id: '1' }], total: 41 });
    expect(sent).toEqual([
      {
        name: 'PenList',
        variables: { filter: { text: 'a' }, sort: { field: 'FILLED_ON', order: 'DESC' }, page: { limit: 10, offset: 20 } },
      },
    ]);
  });

  test('leaves the order to the API when the list asks for none', async () => {
    const { provider, sent } = providerAnswering(page);
    await provider.getList('pens', { ...asked, sort: { field: 'id', order: 'ASC' } });
    expect(sent[0]!.variables).not.toHaveProperty('sort');
  });

  test('never asks for more than the biggest page of the API', async () => {
    const { provider, sent } = providerAnswering(page);
    await provider.getList('pens', { ...asked, pagination: { page: 1, perPage: 500 } });
    expect(sent[0]!.variables.page).toEqual({ limit: 100, offset: 0 });
  });

  test('reads many records by their ids, and those of another record by its id', async () => {
    const { provider, sent } = providerAnswering(page);
    await provider.getMany('pens', { ids: ['1', '2'] });
    await provider.getManyReference('pens', { ...asked, target: 'boxIds', id: '9' });
    expect(sent.map(({ variables }) => variables.filter)).toEqual([{ ids: ['1', '2'] }, { text: 'a', boxIds: ['9'] }]);
  });

  test('sends only the fields that the input of the API accepts', async () => {
    const creating = providerAnswering({ createPen: { id: '1' } });
    await creating.provider.create('pens', { data: { id: 'x', colour: 'blue', author: { name: 'A' } } });
    expect(creating.sent[0]).toEqual({ name: 'CreatePen', variables: { input: { colour: 'blue' } } });
    const updating = providerAnswering({ updatePen: { id: '1' } });
    await updating.provider.update('pens', { id: '1', data: { id: '1', colour: null, version: 3, total: 2 }, previousData: { id: '1' } });
    expect(updating.sent[0]).toEqual({ name: 'UpdatePen', variables: { id: '1', input: { colour: null, version: 3 } } });
  });

  test('says so when a resource does not offer what is asked', async () => {
    const { provider } = providerAnswering(page);
    await expect(provider.delete('pens', { id: '1', previousData: { id: '1' } })).rejects.toThrow('DELETE is not offered on pens');
  });

  test('keeps the refusal of the API whole, by the five methods and by verbs alike', async () => {
    const extensions = {
      category: 'CONFLICT',
      code: 'STALE',
      text: { fr: 'Périmé.', en: 'Stale.' },
      fieldErrors: [],
      current: { colour: 'red' },
    };
    const { provider } = providerAnswering(new GraphQLError('Périmé.', { extensions }));
    const expected = expect.objectContaining({ category: 'CONFLICT', code: 'STALE', current: { colour: 'red' } });
    expect(failureOf(await provider.getOne('pens', { id: '1' }).catch((error) => error))).toEqual(expected);
    expect(failureOf(await provider.ask(table.pens.create, { input: {} }).catch((error) => error))).toEqual(expected);
  });

  test('ties a refused form to its fields, as react-admin reads it', async () => {
    const text = { fr: 'Trop pâle.', en: 'Too pale.' };
    const fieldErrors = [
      { field: 'input.colour', code: 'PALE', message: 'Trop pâle.', text },
      { field: 'weight', code: 'HEAVY', message: 'Trop lourd.', text: { fr: 'Trop lourd.', en: 'Too heavy.' } },
    ];
    const { provider } = providerAnswering(
      new GraphQLError('Trop pâle.', { extensions: { category: 'BAD_INPUT', code: 'PALE', text, fieldErrors } }),
    );
    const refusal = await provider.create('pens', { data: { colour: 'white' } }).catch((error) => error);
    expect(refusal).toMatchObject({ message: 'Trop pâle.', body: { errors: { colour: 'Trop pâle.' } } });
    expect(Object.keys(refusal.body.errors)).toEqual(['colour']);
    expect(failureOf(refusal).code).toBe('PALE');
  });
});
