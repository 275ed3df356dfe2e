import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client/core';
import { watchedFetch } from './connection.ts';
import { firstAnswer } from './firstAnswers.ts';
import { language } from './language.ts';

/** A refusal answered with an HTTP error status still carries `errors`: hand it on as a GraphQL answer, so that its words are not lost. */
async function fetchAnswer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const first = firstAnswer(init?.body);
  const response = await (first?.catch(() => watchedFetch(input, init)) ?? watchedFetch(input, init));
  const isAnswer = (response.headers.get('content-type') ?? '').includes('json');
  return response.ok || !isAnswer ? response : new Response(await response.text(), { headers: response.headers });
}

const languageLink = new ApolloLink((operation, forward) => {
  operation.setContext({ headers: { 'accept-language': language.get() } });
  return forward(operation);
});

/** react-query keeps what was read; Apollo only carries typed operations. */
export const client = new ApolloClient({
  link: languageLink.concat(new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchAnswer })),
  cache: new InMemoryCache(),
  /** Who reads again after a change must not be given the answer to what was asked before it; React Query already asks each thing once. */
  queryDeduplication: false,
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
});
