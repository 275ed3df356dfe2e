import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { GarantDataProvider } from '../providers/dataProvider.ts';
import { FailureError } from '../providers/failure.ts';

const signedOut = () => new FailureError({ category: 'UNAUTHENTICATED', code: 'UNAUTHENTICATED', message: '', fieldErrors: [] });

/** Reads one domain query. react-admin's refresh reads it again. */
export function useAsk<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  options: { isEnabled?: boolean } = {},
): UseQueryResult<TData> {
  const dataProvider = useDataProvider<GarantDataProvider>();
  const definition = document.definitions[0];
  const name = definition?.kind === 'OperationDefinition' ? definition.name?.value : undefined;
  return useQuery({
    queryKey: ['ask', name, variables],
    queryFn: async () => {
      const { data } = await dataProvider.ask(document, variables);
      if (Object.keys(data as object).length === 0) throw signedOut();
      return data;
    },
    placeholderData: keepPreviousData,
    enabled: options.isEnabled ?? true,
  });
}
