import type { ApolloClient, OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

export type Ask = <TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
) => Promise<{ data: TData }>;

/** Sends one typed operation, query or domain verb, beside react-admin's five. */
export function buildAsk(client: ApolloClient<unknown>): Ask {
  return async (document, variables) => {
    const definition = document.definitions[0];
    const isMutation = definition?.kind === 'OperationDefinition' && definition.operation === 'mutation';
    const answer = isMutation ? await client.mutate({ mutation: document, variables }) : await client.query({ query: document, variables });
    if (!answer.data) throw new Error('empty answer');
    return { data: answer.data };
  };
}
