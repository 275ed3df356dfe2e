import type { ApolloClient } from '@apollo/client/core';
import type { DocumentNode } from 'graphql';
import buildGraphQLProvider, { type BuildQueryResult, type GraphqlDataProvider } from 'ra-data-graphql';
import { HttpError } from 'react-admin';
import { type Ask, buildAsk } from './ask.ts';
import { failureOf, formErrorsOf, sentenceOf } from './failure.ts';
import { language } from './language.ts';

/** An operation that comes with the screen that asks it. */
type LateDocument = () => Promise<{ one: DocumentNode }>;

/** The operations of one resource. `createFields` and `updateFields` are what the inputs of the API accept. */
export interface ResourceDocuments {
  list: DocumentNode;
  one?: DocumentNode | LateDocument;
  create?: DocumentNode;
  createFields?: readonly string[];
  update?: DocumentNode;
  updateFields?: readonly string[];
  delete?: DocumentNode;
}

export type ResourceTable = Record<string, ResourceDocuments>;
export type GarantDataProvider = GraphqlDataProvider & { ask: Ask };

interface Params {
  id?: string;
  ids?: string[];
  target?: string;
  filter?: Record<string, unknown>;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  pagination?: { page: number; perPage: number };
  data?: Record<string, unknown>;
  meta?: { variables?: Record<string, unknown> };
}

interface Answer {
  data: Record<string, unknown>;
}

const BIGGEST_PAGE = 100;

const onlyField = (answer: Answer): unknown => Object.values(answer.data)[0];
const asRecord = (answer: Answer) => ({ data: onlyField(answer) });
const asList = (answer: Answer) => {
  const page = onlyField(answer) as { items: unknown[]; total: number };
  return { data: page.items, total: page.total };
};

function pick(data: Record<string, unknown> = {}, fields: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(fields.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]));
}

/** `dueOn` is DUE_ON among the values of an enum. */
const enumValueOf = (field: string): string => field.replace(/[A-Z]/g, '_$&').toUpperCase();

function listVariables({ filter, sort, pagination, meta }: Params, more: Record<string, unknown> = {}): Record<string, unknown> {
  const { page = 1, perPage = 25 } = pagination ?? {};
  const isSorted = sort !== undefined && sort.field !== 'id';
  return {
    filter: { ...filter, ...more },
    ...(isSorted ? { sort: { field: enumValueOf(sort.field), order: sort.order } } : {}),
    page: { limit: Math.min(perPage, BIGGEST_PAGE), offset: (page - 1) * perPage },
    ...meta?.variables,
  };
}

type Loaded = ResourceDocuments & { one?: DocumentNode };

type Build = (documents: Loaded, params: Params) => { query?: DocumentNode; variables: Record<string, unknown>; isList?: true };

/** One rule per method for all resources: `xs(filter, sort, page)`, `x(id)`, `createX(input)`, `updateX(id, input)`, `deleteX(id)`. */
const GRAMMAR: Record<string, Build> = {
  GET_LIST: ({ list }, params) => ({ query: list, variables: listVariables(params), isList: true }),
  GET_MANY: ({ list }, { ids = [], meta }) => ({
    query: list,
    variables: listVariables({ pagination: { page: 1, perPage: ids.length }, meta }, { ids }),
    isList: true,
  }),
  GET_MANY_REFERENCE: ({ list }, params) => ({
    query: list,
    variables: listVariables(params, { [params.target!]: [params.id] }),
    isList: true,
  }),
  GET_ONE: ({ one }, { id, meta }) => ({ query: one, variables: { id, ...meta?.variables } }),
  CREATE: ({ create, createFields }, { data }) => ({ query: create, variables: { input: pick(data, createFields) } }),
  UPDATE: ({ update, updateFields }, { id, data }) => ({ query: update, variables: { id, input: pick(data, updateFields) } }),
  DELETE: (documents, { id }) => ({ query: documents.delete, variables: { id } }),
};

function buildQuery(table: ResourceTable) {
  return (method: string, resource: string, params: Params): BuildQueryResult => {
    const documents = table[resource];
    const built = documents && GRAMMAR[method]?.(documents as Loaded, params);
    if (!built?.query) throw new Error(`${method} is not offered on ${resource}`);
    return {
      query: built.query,
      variables: built.variables,
      fetchPolicy: 'no-cache',
      parseResponse: (built.isList ? asList : asRecord) as BuildQueryResult['parseResponse'],
    };
  };
}

/** Fetches what reads one record of a resource, the first time that one is asked for. */
async function fetchOne(known: ResourceTable, resource: string): Promise<void> {
  const documents = known[resource];
  if (typeof documents?.one === 'function') known[resource] = { ...documents, one: (await documents.one()).one };
}

type Write = GraphqlDataProvider['create'] & GraphqlDataProvider['update'];

/** A refused form comes back as react-admin reads it: the sentence, and the errors by field, in the language of the interface. */
function tellingFields<TWrite extends GraphqlDataProvider['create'] | GraphqlDataProvider['update']>(write: TWrite): TWrite {
  const telling = async (resource: string, params: Parameters<Write>[1]) => {
    try {
      return await (write as Write)(resource, params);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.category === 'NETWORK') throw error;
      const errors = formErrorsOf(failure, language.get(), params.data as Record<string, unknown>);
      throw new HttpError(sentenceOf(failure, language.get()), 400, { ...(error as HttpError).body, errors });
    }
  };
  return telling as unknown as TWrite;
}

/** react-admin's data provider over the GraphQL grammar of the API, with `ask` for its domain queries and verbs. */
export function buildDataProvider(client: ApolloClient<unknown>, table: ResourceTable): GarantDataProvider {
  const known = { ...table };
  const provider = buildGraphQLProvider({
    client,
    introspection: false,
    buildQuery: () => buildQuery(known),
    query: () => ({ fetchPolicy: 'no-cache' }),
  });
  const { getOne } = provider;
  return Object.assign(provider, {
    ask: buildAsk(client),
    getOne: (async (resource, params) => {
      await fetchOne(known, resource);
      return getOne(resource, params);
    }) as typeof getOne,
    create: tellingFields(provider.create),
    update: tellingFields(provider.update),
  });
}
